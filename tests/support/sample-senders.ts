import type { SenderSpec } from "../whatsapp-web/control";

/** Invented businesses; their numbers lie in ranges reserved for fiction (US 555-01xx, UK 7700 900xxx). */
export const businesses = {
  shoes: enterprise("stride", "Stride Shoes", "12025550111"),
  bank: enterprise("marlow-bank", "Marlow Bank", "12025550112"),
  games: enterprise("lucky-fox", "Lucky Fox Games", "12025550113"),
  phones: enterprise("pebble", "Pebble Phones", "12025550114"),
  furniture: enterprise("nordholm", "Nordholm Home", "447700900115"),
  taxi: enterprise("zipcab", "Zipcab", "12025550116"),
  books: enterprise("bereza-books", "Книги «Берёзка»", "12025550117"),
  power: enterprise("luz-clara", "Luz Clara Energia", "12025550118"),
  sarees: enterprise("rangoli", "रंगोली साड़ी", "12025550119"),
  perfume: enterprise("yasmin", "عطور الياسمين", "12025550120"),
  garden: enterprise("jardin-olmo", "Jardín Olmo", "12025550121"),
  wallet: enterprise("dompet-kuning", "Dompet Kuning", "12025550122"),
  lottery: small("grand-prize", "Grand Prize Center", "12025550131"),
  gym: small("iron-oak", "Iron Oak Gym", "447700900132"),
  bakery: small("copper-loaf", "Copper Loaf Bakery", "447700900133"),
  dentist: small("hale-dental", "Hale Dental", "12025550134"),
  tea: { ...small("fennel-leaf", "Fennel & Leaf", "447700900135"), saved: true, name: "Tea shop" },
} as const satisfies Record<string, SenderSpec>;

/** A sender of the official API. */
function enterprise(key: string, verifiedName: string, phone: string): SenderSpec {
  return { key, kind: "enterprise", verifiedName, phone };
}

/** A sender of the small-business app. */
function small(key: string, pushname: string, phone: string): SenderSpec {
  return { key, kind: "smb", pushname, phone };
}
