import type { WordList } from "./list";

export const french: WordList = {
  language: "fr",
  phrases: {
    offer: {
      strong: [
        "% de reduction|remise|rabais|reduc", "% sur tout*|nos|votre|vos|les", "remise|reduction .. %|$|exclusive",
        "$ de remise|reduction|bon", "code promo",
        "offre* speciale*|exclusive*|limitee*|flash|valable*|du|de|reservee*", "vente* flash|privee*", "soldes",
        "bon d'achat|plan*", "bons plans", "a partir de $", "au lieu de $", "bonus .. expire*",
      ],
      clear: ["reduction", "remise", "promo", "promotion", "offre", "offres", "coupon"],
      hint: ["premium"],
    },
    announcement: {
      strong: [
        "nouvelle collection|boutique|carte|saison", "nouveaute*", "vient|viennent d'arriver",
        "decouvrez nos|notre|la|le|les|nouvel*", "inscrivez-vous",
      ],
      clear: ["decouvrez", "collection", "lancement"],
      hint: ["nouveau"],
    },
    "review-request": { strong: ["laissez .. avis", "# etoiles"] },
    "forward-request": { strong: ["parrainez", "parrainage"] },
    "re-engagement": { strong: ["vous nous manquez", "votre|ton panier", "finalisez votre commande|achat"] },
    survey: { strong: ["sondage .. gagne*|cadeau"] },
    scam: {
      strong: ["vous avez gagne", "loterie", "gagnez $|de", "travail* .. domicile|maison", "doublez"],
      clear: ["argent facile"],
    },
    invitation: {
      strong: ["achetez|commandez|reservez|profitez maintenant|vite|en|vite"],
      clear: ["en savoir plus", "cliquez .. profiter|acheter|decouvrir", "acheter", "je decouvre"],
    },
    urgency: {
      clear: [
        "aujourd'hui seulement", "seulement aujourd'hui|jusqu|ce", "dernier* jour*",
        "jusqu'a dimanche|minuit|demain|ce",
      ],
    },
    "opt-out": { strong: ["arreter promotions"], clear: ["desabonn*", "desinscri*"] },
    authentication: { strong: ["code de verification|securite|connexion|confirmation|validation"] },
    account: {
      strong: ["mot de passe .. modifie|change|reinitialise", "nouvelle connexion", "etait-ce vous"],
      clear: ["votre|ton compte|profil|abonnement"],
    },
    payment: {
      strong: ["paiement .. recu|confirme|refuse|accepte|effectue|valide", "virement", "rembours*", "transaction"],
      clear: ["paiement", "montant"],
    },
    "payment-reminder": {
      strong: ["facture|loyer|echeance|cotisation|abonnement .. echeance|impaye*|renouvel*|retard|expire"],
    },
    order: {
      strong: [
        "commande .. confirme*|expedie*|livre*|route|annule*|prete|preparation|recue|validee|retirer|remise",
        "commande #", "numero de suivi", "livreur", "votre|ta|ton commande|colis|livraison",
      ],
      clear: ["livraison"],
    },
    booking: {
      strong: [
        "rendez-vous .. confirme|/|:|demain|avec|annule|le|reporte|chez|est",
        "votre rendez-vous|reservation|vol|voyage|sejour|table|train",
      ],
      clear: ["rendez-vous"],
    },
    "event-reminder": { strong: ["votre inscription", "vous .. inscrit"], clear: ["rappel"] },
    support: {
      strong: [
        "ticket|dossier|reclamation .. #|resolu*|clos|ouvert|traite*|cree",
        "votre|ta demande|question|reclamation|message", "nous avons .. recu",
      ],
      clear: ["assistance", "aide", "desole*|excus*", "probleme"],
    },
    goodwill: { strong: ["joyeux noel|anniversaire", "meilleurs voeux"] },
    conversation: { clear: ["bonne journee|soiree"], hint: ["bonjour"] },
  },
};
