/** Countries where the GDPR applies: the European Union and, by the EEA Agreement, Iceland, Liechtenstein and Norway. */
export const eeaCountries = [
  "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU",
  "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
] as const;

/**
 * Supervisory authorities under article 51 GDPR, in their own language, as a first value for the field `authority`. In
 * Germany the authority of the user's Land answers for businesses; the federal one is for telecommunications and for
 * federal bodies, so that none is proposed there.
 */
export const supervisoryAuthorities: Readonly<Partial<Record<string, string>>> = {
  AT: "Österreichische Datenschutzbehörde",
  BE: "Gegevensbeschermingsautoriteit / Autorité de protection des données",
  BG: "Комисия за защита на личните данни",
  CZ: "Úřad pro ochranu osobních údajů",
  DK: "Datatilsynet",
  EE: "Andmekaitse Inspektsioon",
  ES: "Agencia Española de Protección de Datos (AEPD)",
  FI: "Tietosuojavaltuutetun toimisto",
  FR: "Commission nationale de l’informatique et des libertés (CNIL)",
  GR: "Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα",
  HR: "Agencija za zaštitu osobnih podataka",
  HU: "Nemzeti Adatvédelmi és Információszabadság Hatóság",
  IE: "Data Protection Commission",
  IS: "Persónuvernd",
  IT: "Garante per la protezione dei dati personali",
  LT: "Valstybinė duomenų apsaugos inspekcija",
  LU: "Commission nationale pour la protection des données",
  LV: "Datu valsts inspekcija",
  NL: "Autoriteit Persoonsgegevens",
  NO: "Datatilsynet",
  PL: "Prezes Urzędu Ochrony Danych Osobowych",
  PT: "Comissão Nacional de Proteção de Dados (CNPD)",
  RO: "Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal",
  SE: "Integritetsskyddsmyndigheten (IMY)",
  SI: "Informacijski pooblaščenec",
  SK: "Úrad na ochranu osobných údajov Slovenskej republiky",
};
