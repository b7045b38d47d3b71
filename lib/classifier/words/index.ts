import { arabic } from "./ar";
import { german } from "./de";
import { english } from "./en";
import { spanish } from "./es";
import { french } from "./fr";
import { hindi } from "./hi";
import { hinglish } from "./hinglish";
import { indonesian } from "./id";
import { italian } from "./it";
import type { WordList } from "./list";
import { polish } from "./pl";
import { portuguese } from "./pt";
import { russian } from "./ru";
import { turkish } from "./tr";
import { ukrainian } from "./uk";

/** Every language; all are looked up at once, because messages mix them and say not which they are in. */
export const wordLists: readonly WordList[] = [
  english, portuguese, spanish, italian, french, german, polish, russian, ukrainian, turkish, arabic, hindi, hinglish, indonesian,
];
