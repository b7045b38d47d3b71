import type { WordList } from "./list";

export const italian: WordList = {
  language: "it",
  phrases: {
    offer: {
      strong: [
        "% di sconto", "sconto .. %|$", "sconti .. %|fino", "$ di sconto", "codice sconto|promo|promozionale",
        "in offerta|promozione|saldo", "offert* speciale|speciali|esclusiv*|valida|limitata|lampo|imperdibil*",
        "buono sconto", "a soli|solo $", "invece di $", "saldi", "black friday",
      ],
      clear: ["sconto", "sconti", "offerte", "coupon", "gratis", "regalo"],
      hint: ["premium", "clienti"],
    },
    announcement: {
      strong: [
        "nuova collezione|apertura|stagione", "nuovi arrivi", "novita", "e arrivat*",
        "vieni a scoprir*|trovarci|provar*", "iscriviti",
      ],
      clear: ["nostri prodotti|servizi", "collezione"],
      hint: ["nuovo"],
    },
    "review-request": { strong: ["lascia* .. recensione"] },
    "forward-request": { strong: ["invita|porta .. amic*"] },
    "re-engagement": {
      strong: ["ci manchi|sei mancat*", "nel tuo|tuo carrello", "da tempo che|non"],
      clear: ["non .. trovare un accordo"],
    },
    survey: { strong: ["sondaggio .. vinci|premio"] },
    scam: { strong: ["hai vinto", "lotteria", "lavor* da casa", "raddoppia"], clear: ["soldi facili"] },
    invitation: {
      strong: ["approfitt*", "non .. lasciarti|farti"],
      clear: ["scopri di piu", "clicca .. acquist*|scopri*", "acquista"],
    },
    urgency: { clear: ["solo|soltanto per|oggi|fino|questa|questo|domani", "tempo limitato", "non perdere"] },
    "opt-out": { strong: ["interrompi promozioni"], clear: ["annulla iscrizione", "disiscriv*"] },
    authentication: { strong: ["codice di verifica|accesso|sicurezza|conferma"] },
    account: {
      strong: ["password .. modificata|cambiata|reimpostata|aggiornata", "tuo|suo account|profilo", "sei stato tu"],
      clear: ["account"],
    },
    payment: {
      strong: [
        "abbiamo ricevuto .. pagamento", "rimborso", "fattura .. disponibile|#|numero|emessa|vendita|allegata",
      ],
      clear: ["pagamento", "fattura"],
    },
    "payment-reminder": {
      strong: ["bolletta|fattura|rata|canone|premio|abbonamento .. scad*|sospeso|insolut*|rinnov*"],
    },
    order: {
      strong: [
        "ordine .. confermato|spedito|consegnat*|partito|annullato|pronto|ricevuto|pausa|evaso|numero|preparazione",
        "ordine #", "spedizione .. partita|consegna*|arriv*|#", "tuo|suo|tua ordine|pacco|spedizione", "corriere",
      ],
      clear: ["consegna"],
    },
    booking: {
      strong: [
        "appuntamento .. confermato|/|:|domani|con|per|il|annullato|spostato",
        "ricordiamo .. appuntamento|visita|prenotazione", "volo #", "imbarco", "check-in", "tua|sua prenotazione",
      ],
      clear: ["appuntamento"],
    },
    "event-reminder": { strong: ["evento .. iniz*|iscritt*", "ti sei iscritt*"], clear: ["promemoria"] },
    support: {
      strong: [
        "ticket|segnalazione|reclamo .. #|risolt*|chius*|apert*|ricevut*", "tua|sua richiesta|domanda|segnalazione",
        "abbiamo ricevuto|raccolto", "come .. accordi|richiesto|concordato",
      ],
      clear: ["assistenza", "grazie per", "contattaci"],
    },
    goodwill: { strong: ["buon natale|compleanno|anno|ferragosto"] },
    conversation: { clear: ["a presto", "di nulla"], hint: ["ciao"] },
  },
};
