import type { WordList } from "./list";

/** Hindi in Latin letters, mixed with English, as it is written in chats; English words are in `en.ts`. */
export const hinglish: WordList = {
  language: "hi-Latn",
  phrases: {
    offer: {
      strong: [
        "% .. chhoot|chhut|chut|tak|bachat", "% ki|ka chhoot|chhut|discount", "flat % tak", "sirf|bas|keval $",
        "$ mein|me", "dhamaka|dhamakedaar offer|sale|deal", "muft|free mein|me|gift",
      ],
      clear: ["chhoot", "chhut", "muft", "sasta"],
      hint: ["fayda"],
    },
    announcement: { strong: ["naya|nayi|naye collection|stock|store|design*|maal"], clear: ["zaroor aaye"] },
    "forward-request": { strong: ["doston .. share|bhej*|batao|refer"] },
    "re-engagement": { strong: ["aapki|apki yaad", "aapke|apke cart"] },
    scam: { strong: ["ghar baithe .. kama*|paise|kaam", "aap* .. jeet*|jeeta"] },
    invitation: {
      strong: ["abhi kharid*|order|book|lo|le|shop|apply|claim"],
      clear: ["kharidein|kharide|kharido", "yahan click"],
    },
    urgency: { clear: ["sirf|bas aaj|ab|kuch|limited", "aaj .. khatam"] },
    authentication: { strong: ["aapka|apka otp|code"] },
    account: { clear: ["aapka|apka account|khata|plan|number"] },
    payment: { strong: ["payment .. mil|ho gaya|gayi|hua|fail"], clear: ["paise"] },
    "payment-reminder": { strong: ["bill|emi|kist|fees|rent .. baki|baaki|bharna|bhar|jama|due|tak"] },
    order: { strong: ["aapka|apka order|parcel|package|delivery", "kal tak .. deliver|mil|pahunch*"] },
    booking: { strong: ["appointment .. hai|kal|baje", "report .. taiyar|aa|ready"], clear: ["baje"] },
    "event-reminder": { strong: ["class|meeting .. baje|kal|shuru|aaj"], clear: ["yaad dila*"] },
    support: { strong: ["aapki|apki shikayat|complaint|request|problem"], clear: ["maaf*"] },
    goodwill: { strong: ["shubh diwali|deepawali|holi"] },
    conversation: { clear: ["kaise ho|hain"], hint: ["namaste"] },
  },
};
