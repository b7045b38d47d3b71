import type { WordList } from "./list";

/** Hindi in Latin letters, mixed with English, as it is written in chats; English words are in `en.ts`. */
export const hinglish: WordList = {
  language: "hi-Latn",
  phrases: {
    offer: {
      strong: ["% .. chhoot|chhut|chut|tak|bachat", "% ki|ka chhoot|chhut|discount", "flat % tak", "sirf|bas|keval $", "$ mein|me", "paaye|paye|payein|paaiye %|$|flat|extra", "dhamaka|dhamakedaar offer|sale|deal", "muft|free mein|me|gift", "ek ke saath ek", "loan .. turant|milega|chahiye|lo", "sabse|sabse kam|sasta daam|dam|price", "agli|pehli|pehle kharid*|order|shopping", "bonus|points|coupon .. khatam|expire"],
      clear: ["chhoot", "chhut", "muft", "sasta", "saste", "offer aaya", "sale chal*"],
      hint: ["bachat", "fayda"],
    },
    announcement: { strong: ["naya|nayi|naye collection|stock|store|design*|maal", "aa gaya|gayi|gaye .. collection|stock|naya", "humare|hamare store|showroom|dukan", "admission .. shuru|chalu", "seats .. bachi|limited"], clear: ["zaroor aaye", "padhariye|padharen"] },
    "forward-request": { strong: ["doston .. share|bhej*|batao|refer", "sabko .. bhej*|share|forward", "group* mein .. bhej*|share"] },
    "re-engagement": { strong: ["aapki|apki yaad", "aapke|apke cart", "bahut|kaafi din* .. nahi", "wapas aa*", "abhi bhi .. interested|chahiye|soch"] },
    scam: { strong: ["ghar baithe .. kama*|paise|kaam", "aap* .. jeet*|jeeta", "paise|paisa double|kamao|kamaye|kamaiye", "roz* .. kama*", "lottery .. jeet*", "pakka profit|munafa"] },
    invitation: { strong: ["abhi kharid*|order|book|lo|le|shop|apply|claim", "aaj hi kharid*|order|book|aaye|lo|le"], clear: ["kharidein|kharide|kharido", "yahan click", "jaldi kar*|kijiye|karo", "fayda|labh utha*", "app download kar*"] },
    urgency: { clear: ["sirf|bas aaj|ab|kuch|limited", "aakhri|aakhiri mauka|din|chance", "mauka .. chhod*|chhut*|gawa*", "aaj .. khatam", "der mat|na"] },
    authentication: { strong: ["aapka|apka otp|code", "kisi .. share|batay*|bata* mat|na", "kisi .. share na|mat"] },
    account: { clear: ["aapka|apka account|khata|plan|number"] },
    payment: { strong: ["payment .. mil|ho gaya|gayi|hua|fail", "$ .. jama|kat|kate|mil|aaye", "refund .. mil|aa|ho", "paise .. aa|mil|kat gaye|gaya"], clear: ["bhugtan", "paise"] },
    "payment-reminder": { strong: ["bill|emi|kist|fees|rent .. baki|baaki|bharna|bhar|jama|due|tak", "recharge .. khatam", "plan .. khatam", "last date .. hai|se", "baki|baaki .. $"] },
    order: { strong: ["order .. ho gaya|gayi|bhej*|nikal|pahunch*|mil|aa", "aapka|apka order|parcel|package|delivery", "parcel .. aa|pahunch*|mil|nikal", "delivery .. aaj|kal|hogi|ho|boy", "kal tak .. deliver|mil|pahunch*"] },
    booking: { strong: ["appointment .. hai|kal|baje", "booking .. ho gayi|gaya|confirm", "aapki|apki booking|appointment|flight|train|ride", "doctor .. baje|kal|saath", "report .. taiyar|aa|ready"], clear: ["baje"] },
    "event-reminder": { strong: ["class|meeting .. baje|kal|shuru|aaj"], clear: ["yaad dila*"] },
    support: { strong: ["aapki|apki shikayat|complaint|request|problem", "complaint .. darj|solve|register", "jaisa .. baat|aapne|bola", "aapne .. pucha|poocha|manga|bola|kaha"], clear: ["madad", "dikkat", "maaf*", "sampark"] },
    goodwill: { strong: ["shubh diwali|deepawali|holi", "hardik shubhkamna*|badhai", "mubarak ho|baad"] },
    conversation: { clear: ["kaise ho|hain", "theek hai", "kya haal", "phir milte"], hint: ["namaste", "ji", "haan", "dhanyavad|shukriya"] },
  },
};
