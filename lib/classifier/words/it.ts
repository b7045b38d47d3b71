import type { WordList } from "./list";

export const italian: WordList = {
  language: "it",
  phrases: {
    offer: {
      strong: [
        "% di sconto", "sconto .. %|$", "sconti .. %|fino", "$ di sconto", "codice sconto|promo|promozionale", "in offerta|promozione|saldo", "offert* speciale|speciali|esclusiv*|valida|limitata|lampo|imperdibil*", "buono sconto", "a soli|solo $", "prezzo speciale|scontato|al|di $", "invece di $",
        "a partire da $", "prendi # paghi #", "prima spesa", "prossim* acquisto|ordine|polizza|spesa", "saldi", "svendita", "punti .. scad*", "bonus .. scad*", "prestito .. approvato|agevolato|subito", "prova gratuita|gratis", "spedizione gratuita su|per|sopra", "black friday", "risparmia %|$|fino", "diritto .. sconto",
      ],
      clear: ["sconto", "sconti", "promozione", "promozioni", "offerta", "offerte", "buono", "coupon", "gratis", "omaggio", "regalo"],
      hint: ["preventivo", "vantaggi", "esclusivo", "premium", "clienti"],
    },
    announcement: {
      strong: ["nuova collezione|apertura|stagione", "nuovi arrivi", "novita", "e arrivat*", "vieni a scoprir*|trovarci|provar*", "scopri .. nuov*|nostr*|anche|tutt*|la|il|i|le", "visita .. negozio|sito|showroom", "iscriviti", "iscrizioni aperte", "posti limitati|disponibili", "ti presentiamo|aspettiamo", "siamo lieti di presentar*", "da oggi .. possibile|puoi"],
      clear: ["nostri prodotti|servizi", "scopri", "collezione", "il nostro catalogo", "webinar gratuito"],
      hint: ["nuovo", "nuova", "evento"],
    },
    "review-request": { strong: ["lascia* .. recensione", "recensi* .. google", "valuta .. app|google", "# stelle"] },
    "forward-request": { strong: ["invita|porta .. amic*", "condividi .. amici|gruppi|contatti", "passaparola"] },
    "re-engagement": { strong: ["ci manchi|sei mancat*", "nel tuo|tuo carrello", "dimenticato qualcosa|carrello", "ancora interessat*", "da tempo che|non", "torna .. trovarci|da|%", "completa .. acquisto"], clear: ["non .. trovare un accordo"] },
    survey: { strong: ["sondaggio .. vinci|premio", "vota .. preferit*"] },
    scam: { strong: ["hai vinto", "lotteria", "lavor* da casa", "guadagn* $|facil*|extra", "rendimento|guadagno garantit*", "raddoppia", "scommesse", "giri gratis"], clear: ["soldi facili", "criptovalut*"] },
    invitation: {
      strong: ["acquista|compra|ordina|prenota ora|subito|adesso|oggi|il|la", "approfitt*", "non .. lasciarti|farti", "vedi offerte"],
      clear: ["scopri di piu", "clicca .. acquist*|scopri*", "acquista", "richiedi .. preventivo|ora", "scarica .. app", "affrettati", "sei interessat*"],
    },
    urgency: { clear: ["solo|soltanto per|oggi|fino|questa|questo|domani", "ultim* occasione|ore|giorni|pezzi|posti", "tempo limitato", "valid* fino|solo", "scade oggi|domani|presto", "fino a esaurimento", "non perdere"] },
    "opt-out": { strong: ["interrompi promozioni"], clear: ["annulla iscrizione", "disiscriv*", "rispondi|scrivi stop", "non ti interessa", "non .. ricevere"] },
    authentication: { strong: ["codice di verifica|accesso|sicurezza|conferma", "codice .. e #", "non condivider*", "tuo codice", "codice otp|scade"] },
    account: { strong: ["password .. modificata|cambiata|reimpostata|aggiornata", "accesso .. account|conto|dispositivo", "tuo|suo account|profilo", "sei stato tu", "attivita sospetta|insolita", "documento .. scadut*|identita|aggiornare", "dati .. aggiornat*", "profilo .. aggiornat*"], clear: ["account", "benvenut*"] },
    payment: { strong: ["pagamento .. ricevuto|confermato|rifiutato|riuscito|effettuato", "abbiamo ricevuto .. pagamento", "bonifico", "rimborso", "fattura .. disponibile|#|numero|emessa|vendita|allegata", "transazione", "addebito|accredito", "carta .. termina*|finale|~", "saldo disponibile"], clear: ["pagamento", "importo", "fattura", "ricevuta", "totale", "conto"] },
    "payment-reminder": { strong: ["bolletta|fattura|rata|canone|premio|abbonamento .. scad*|sospeso|insolut*|rinnov*", "scade il|tra|/", "scadenza .. /|pagamento", "verra|sara addebitat*|rinnovat*", "evitare .. sospensione|more|interessi", "pagamento .. sospeso|scadut*|programmato"] },
    order: { strong: ["ordine .. confermato|spedito|consegnat*|partito|annullato|pronto|ricevuto|pausa|evaso|numero|preparazione", "ordine #", "spedizione .. partita|consegna*|arriv*|#", "pacco .. consegn*|arriv*|giacenza|ritir*|viaggio|spedito", "in consegna|giacenza|viaggio", "tracciare|traccia|segui* .. pacco|ordine|spedizione", "tuo|suo|tua ordine|pacco|spedizione", "consegna .. prevista|oggi|domani|programmat*|slot|tentativo|prodotto", "corriere", "riprogramm*", "reso .. ricevuto|approvato", "pronto per .. ritiro", "aver|per .. ordine con|effettuato"], clear: ["consegna", "pacco", "ordine"] },
    booking: { strong: ["appuntamento .. confermato|/|:|domani|con|per|il|annullato|spostato", "prenotazione .. confermata|annullata|#|/|ristorante|per", "tua|sua|tuo|suo prenotazione|appuntamento|volo|viaggio|tavolo|soggiorno", "ricordiamo .. appuntamento|visita|prenotazione", "volo #", "imbarco", "check-in", "tecnico .. arriv*|pass*|/|visita", "referti|esami|risultati .. pront*|disponibil*", "non vediamo .. accoglier*", "visita .. prenotata|confermata|/"], clear: ["appuntamento", "prenotazione", "confermo", "disponibilita"] },
    "event-reminder": { strong: ["lezione|corso .. inizia|domani|oggi", "evento .. iniz*|iscritt*", "tua iscrizione", "riunione .. /|domani|genitori", "ti sei iscritt*"], clear: ["promemoria", "ricordiamo"] },
    support: { strong: ["ticket|segnalazione|reclamo .. #|risolt*|chius*|apert*|ricevut*", "tua|sua richiesta|domanda|segnalazione", "abbiamo ricevuto|raccolto", "come .. accordi|richiesto|concordato", "averci contattato|scritto", "per aver chattato", "verrai|sarai ricontattato|contattato", "com'e andata", "valuta .. servizio|esperienza|assistenza", "tua esperienza", "avviso di prezzo", "ricerca salvata", "risolv* .. problema", "operatore", "proposta .. inviata", "motivazioni"], clear: ["assistenza", "aiuto", "chiarimento|dubbio", "ci scusiamo|dispiace", "grazie per", "contattaci", "problem*"] },
    goodwill: { strong: ["buon natale|compleanno|anno|ferragosto", "buona pasqua", "buone feste|vacanze", "auguri"] },
    conversation: { clear: ["a presto", "buona giornata|serata", "di nulla", "come va|stai"], hint: ["ciao", "grazie", "buongiorno", "salve"] },
  },
};
