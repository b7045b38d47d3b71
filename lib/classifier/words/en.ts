import type { WordList } from "./list";

export const english: WordList = {
  language: "en",
  phrases: {
    offer: {
      strong: [
        "% off", "% .. discount", "% savings", "$ off", "flat % off", "% cashback", "get $ cashback", "buy # get #",
        "bogo", "use|apply|with code .. off",
        "special|exclusive|limited|festive|great|best|amazing|unbeatable|hot offer|offers|deal|deals|price|prices|discount",
        "limited time offer", "offer ends|expires|valid", "sale ends|starts",
        "mega|flash|clearance|summer|winter|spring|autumn|big|huge|festive|weekend|midnight|anniversary|season|year sale",
        "sale is live|on|now", "black friday", "you .. pre approved",
        "instant|personal loan .. apply|approved|lakh|$", "free gift",
        "bonus|points|coins .. expire|expires|expiring", "claim your|it|now", "redeem now|it|today", "save %|$",
        "starting at|from $", "at just $",
      ],
      clear: [
        "discount", "discounts", "coupon", "voucher", "sale", "deals", "promo", "promotion", "cashback",
        "gift voucher|card", "reward points", "upgrade now|today|to", "bonus", "for|on sale", "recharge with|now",
        "unlimited calls|data", "win a|$|exciting", "no extra cost",
      ],
      hint: ["offer", "offers", "free", "deal", "savings"],
    },
    announcement: {
      strong: [
        "new arrivals|collection", "just|now launched|landed", "introducing",
        "we are|re excited .. announce|launch|introduce", "grand opening",
        "new store|branch|outlet|menu|season|range", "join us for|at|this", "check out our", "explore our|the",
        "our new|latest", "visit our store|showroom|shop|stand|booth", "now available",
        "latest collection|styles|trends|arrivals",
      ],
      clear: [
        "launching", "newsletter", "new in", "collection", "trending", "you can now", "our services",
        "our products", "have you heard|tried", "did you know",
      ],
      hint: ["new", "explore", "workshop", "season"],
    },
    "review-request": {
      strong: ["review us on", "leave .. review", "rate us on", "google review", "on the app|play store"],
      clear: ["five stars"],
    },
    "forward-request": {
      strong: [
        "refer .. friend|friends", "invite .. friends", "forward this to|message", "refer earn",
        "referral bonus|code|link",
      ],
      clear: ["referral"],
    },
    "re-engagement": {
      strong: [
        "we .. miss you", "we|we've missed you", "still interested", "your cart|basket is|misses|expires|waiting",
        "been a while", "it's been .. since", "complete your purchase", "is|are waiting for you", "win you back",
      ],
      clear: ["your wishlist", "your cart", "still available"],
    },
    survey: {
      strong: ["take our survey", "survey .. win|chance|voucher|gift|reward"],
      clear: ["market research", "take the quiz"],
    },
    scam: {
      strong: [
        "you have|ve won", "you won a|$|#|the", "you are|re .. winner", "lottery", "lucky draw|winner",
        "processing|release|clearance|customs fee", "pay .. to receive|release|claim", "part time job", "earn $",
        "investment plan|opportunity", "risk free", "casino", "free spins",
      ],
      clear: ["bitcoin", "telegram group|channel", "work from home", "betting", "make money"],
    },
    invitation: {
      strong: ["shop now|today|the", "buy now|today", "order now|today|yours"],
      clear: [
        "click|tap .. book|shop|buy|claim|explore|grab", "learn more", "explore now", "join now|us",
        "sign up now|today|for", "apply now|today", "download .. app", "avail now", "treat yourself",
      ],
      hint: ["visit website|us", "yours", "shop"],
    },
    urgency: {
      clear: [
        "hurry", "last chance", "only today", "today only", "ends today|tonight|tomorrow|soon|midnight|sunday|in #",
        "limited time|period|stock|edition", "don't miss", "before it's|they're|its gone", "final hours|day|call",
      ],
      hint: ["this weekend"],
    },
    "opt-out": {
      strong: ["stop promotions|offers|marketing|ads"],
      clear: ["unsubscribe", "reply|text|send stop", "opt out", "t&c apply"],
    },
    authentication: {
      strong: [
        "otp", "code .. is # valid", "is your .. code", "your .. code is #", "do not|never share .. code|it|otp",
        "don't share .. code|it", "# is your",
      ],
    },
    account: {
      strong: [
        "password .. changed|reset|updated",
        "your profile|email|address|details|account .. updated|changed|created|approved|verified|closed|reactivated",
        "if .. wasn't|not you", "kyc", "your documents", "verify your email|identity|documents",
      ],
      clear: ["your account", "welcome to", "your password", "your plan"],
    },
    payment: {
      strong: [
        "refund .. processed|initiated|issued|credited|of|approved", "refunded",
        "$ .. debited|credited|withdrawn|charged|transferred|deposited", "debited|credited with|from|to|by|for",
        "your invoice|receipt|bill|statement|refund|salary|payout|transfer", "account|a/c ~|#", "available balance",
        "$ ~", "~ .. $", "upi", "cashback .. credited|added", "paid $",
      ],
      clear: ["transaction", "payment", "invoice", "receipt", "balance", "total"],
    },
    "payment-reminder": {
      strong: [
        "payment|bill|invoice|emi|instalment|installment|rent|premium|fee|fees|balance|amount .. due|overdue|pending|unpaid",
        "due date|on|by", "overdue", "renews on|in|/",
        "subscription|plan|policy|membership|licence .. expires|expire|ends|renews|ending",
      ],
      clear: ["last date"],
    },
    order: {
      strong: [
        "order .. confirmed|shipped|delivered|dispatched|packed|placed|cancelled|canceled|ready|received|delayed|returned|processed|arrived|preparing|prepared|accepted",
        "has|been|is|was shipped|dispatched|delivered", "tracking number|id|link|code",
        "track your|order|package|parcel|shipment|here|it", "order #|number|id|no", "your order is|was|has|for",
        "delivered today|to|on|by", "for your order",
      ],
      clear: ["your order", "your delivery", "delivered", "courier", "delivery"],
    },
    booking: {
      strong: [
        "appointment .. confirmed|scheduled|cancelled|rescheduled|tomorrow|on|at|with|is|reminder|booked|/|:",
        "booking .. confirmed|cancelled|id|reference|changed|number|#|updated|is",
        "your|upcoming appointment|booking|reservation|flight|trip|ride|stay|visit|check-in|table|consultation",
        "boarding", "gate .. #", "e-ticket", "see you on|tomorrow|at|/", "reschedule",
      ],
      clear: ["appointment", "booking", "reservation"],
    },
    "event-reminder": {
      strong: [
        "you|you've registered|signed up|rsvp*", "thank|thanks .. registering|rsvp|signing", "your registration",
        "registration .. confirmed|successful|received", "starts in|at", "event you",
      ],
      clear: ["reminder", "your seat"],
    },
    support: {
      strong: [
        "ticket .. resolved|created|closed|#|id|updated|received|opened",
        "your request|query|complaint|enquiry|issue|case|claim|application|message",
        "request .. registered|received|completed", "we .. received your", "resolve*|solve* your",
        "did this|we|that solve|resolve|help|answer", "our team|agent|executive will|is",
        "how was|did .. service|visit|delivery|experience|stay|we", "price alert", "you asked",
        "connected .. with|to|agent",
      ],
      clear: ["contact support|us", "any questions", "reply to this", "sorry for", "let us know", "call us at"],
    },
    "own-request": { clear: ["as agreed|discussed|promised|requested", "according to your"] },
    goodwill: {
      strong: [
        "happy birthday|diwali|holidays|easter|eid|holi|new|thanksgiving", "merry christmas", "eid mubarak",
        "merry christmas",
      ],
    },
    conversation: {
      clear: ["good morning|afternoon|evening", "see you", "no problem", "let me know"],
      hint: ["hello", "hi", "hey"],
    },
  },
};
