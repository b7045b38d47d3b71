import type { WordList } from "./list";

export const french: WordList = {
  language: "fr",
  phrases: {
    offer: {
      strong: [
        "% de reduction|remise|rabais|reduc", "% sur tout*|nos|votre|vos|les", "remise|reduction .. %|$|exclusive", "$ de remise|reduction|bon", "code promo", "offre* speciale*|exclusive*|limitee*|flash|valable*|du|de|reservee*", "vente* flash|privee*", "soldes", "bon d'achat|plan*", "bons plans", "a partir de $", "pour seulement $", "au lieu de $", "prix .. casse*|mini|special|imbattable*|doux",
        "un achete un offert", "# achete* # offert*", "premiere|prochaine commande", "prochain achat", "livraison offerte|gratuite des|sur|pour", "points .. expire*", "bonus .. expire*", "bon .. expire", "pret .. pre-approuve|approuve|immediat", "credit .. pre-approuve|immediat", "essai gratuit", "economisez %|$|jusqu", "jusqu a %", "profitez de|d|des|du",
      ],
      clear: ["reduction", "remise", "promo", "promotion", "promotions", "offre", "offres", "cadeau", "gratuit", "offert", "coupon", "destockage", "liquidation"],
      hint: ["avantages", "exclusif", "premium", "fidelite"],
    },
    announcement: {
      strong: ["nouvelle collection|boutique|carte|saison", "nouveaute*", "vient|viennent d'arriver", "decouvrez nos|notre|la|le|les|nouvel*", "ouverture .. magasin|boutique", "venez decouvrir|nous", "inscrivez-vous", "places limitees|disponibles", "portes ouvertes", "rejoignez-nous", "nous avons le plaisir de .. presenter|annoncer", "desormais disponible", "inscriptions ouvertes"],
      clear: ["nos produits|services|offres", "decouvrez", "collection", "notre boutique|catalogue", "lancement"],
      hint: ["nouveau", "nouvelle", "evenement"],
    },
    "review-request": { strong: ["laissez .. avis", "avis .. google", "notez .. application|google", "# etoiles"] },
    "forward-request": { strong: ["parrainez", "parrainage", "invitez .. ami*", "partagez .. amis|groupes|contacts|proches"] },
    "re-engagement": { strong: ["vous nous manquez", "tu nous manques", "dans votre|ton panier", "votre|ton panier", "oublie quelque|votre panier", "toujours interesse*", "revenez", "ca fait longtemps", "finalisez votre commande|achat"] },
    survey: { strong: ["sondage .. gagne*|cadeau", "votez pour"] },
    scam: { strong: ["vous avez gagne", "loterie", "gagnez $|de", "travail* .. domicile|maison", "revenu* .. garanti*|complementaire*|passif*", "rendement garanti", "doublez", "frais de dossier|deblocage|douane", "paris sportifs", "tours gratuits"], clear: ["argent facile", "cryptomonnaie*"] },
    invitation: {
      strong: ["achetez|commandez|reservez|profitez maintenant|vite|en|vite", "j'en profite", "ne manquez pas", "foncez"],
      clear: ["en savoir plus", "cliquez .. profiter|acheter|decouvrir", "acheter", "je decouvre", "voir les offres", "telechargez .. appli*", "visitez notre", "abonnez-vous", "demandez .. devis", "commander"],
    },
    urgency: { clear: ["aujourd'hui seulement", "seulement aujourd'hui|jusqu|ce", "derniere* chance|heures|places|jours", "dernier* jour*", "duree limitee", "valable jusqu|uniquement", "expire aujourd|demain|ce|bientot", "depechez-vous", "stocks disponibles", "jusqu'a dimanche|minuit|demain|ce"] },
    "opt-out": { strong: ["arreter promotions"], clear: ["desabonn*", "desinscri*", "repondez|envoyez stop", "ne plus recevoir", "stop au #"] },
    authentication: { strong: ["code de verification|securite|connexion|confirmation|validation", "code .. est #", "ne .. partagez|communiquez", "votre|ton code", "code a usage|expire"] },
    account: { strong: ["mot de passe .. modifie|change|reinitialise", "nouvelle connexion", "votre compte|profil|adresse .. cree|modifie*|mis|verifie|active|jour", "etait-ce vous", "activite suspecte|inhabituelle", "conditions generales"], clear: ["votre|ton compte|profil|abonnement", "bienvenue"] },
    payment: { strong: ["paiement .. recu|confirme|refuse|accepte|effectue|valide", "nous avons .. recu .. paiement", "virement", "rembours*", "facture .. disponible|jointe", "facture no|numero|#", "transaction", "carte .. terminant|finissant|~", "prelevement .. effectue|de|$", "debite|credite", "solde .. disponible|est|de"], clear: ["paiement", "montant", "facture", "recu", "total", "solde"] },
    "payment-reminder": { strong: ["facture|loyer|echeance|cotisation|abonnement .. echeance|impaye*|renouvel*|retard|expire", "date limite|echeance", "sera preleve|debite|renouvele", "reste .. payer|regler", "a regler avant|le", "prochain prelevement|paiement", "eviter .. suspension|penalite*|frais|coupure"] },
    order: { strong: ["commande .. confirme*|expedie*|livre*|route|annule*|prete|preparation|recue|validee|retirer|remise", "commande #", "en cours de livraison|preparation", "colis .. expedie|livre*|arriv*|disponible|retirer|route|attend", "numero de suivi", "suivez|suivre .. colis|commande|livraison", "livraison .. prevue|aujourd|demain|estimee|entre|effectuee", "livreur", "votre|ta|ton commande|colis|livraison", "retour .. recu|accepte", "a ete expedie*|livre*", "pret a etre retire", "point relais"], clear: ["livraison", "colis", "commande"] },
    booking: { strong: ["rendez-vous .. confirme|/|:|demain|avec|annule|le|reporte|chez|est", "reservation .. confirmee|annulee|#|/|pour|modifiee", "votre rendez-vous|reservation|vol|voyage|sejour|table|train", "vol #", "embarquement", "technicien .. pass*|interven*|/", "resultats .. disponibles|prets", "ordonnance .. prete", "confirmez .. presence|rendez", "reporter"], clear: ["rendez-vous", "reservation", "rdv"] },
    "event-reminder": { strong: ["cours|seance|atelier|evenement .. commence|demain|debute", "votre inscription", "vous .. inscrit", "reunion .. /|demain|parents", "inscription .. confirmee"], clear: ["rappel", "nous vous rappelons"] },
    support: { strong: ["ticket|dossier|reclamation .. #|resolu*|clos|ouvert|traite*|cree", "votre|ta demande|question|reclamation|message", "nous avons .. recu", "comme convenu|demande|promis", "comment .. passe|trouve .. visite|livraison|service", "notez|evaluez .. service|experience|visite", "votre experience", "alerte prix", "recherche enregistree", "vous .. demande|questions", "conseiller"], clear: ["assistance", "aide", "service client", "desole*|excus*", "merci .. contact*", "contactez-nous", "probleme", "merci de|pour"] },
    goodwill: { strong: ["joyeux noel|anniversaire", "bonne* annee|fetes|annee", "joyeuses fetes|paques", "meilleurs voeux", "nous vous souhaitons"] },
    conversation: { clear: ["bonne journee|soiree", "a bientot", "de rien", "comment ca|allez"], hint: ["bonjour", "merci", "bonsoir", "salut"] },
  },
};
