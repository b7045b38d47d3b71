import type { WordList } from "./list";

export const english: WordList = {
  language: "en",
  phrases: {
    offer: {
      strong: [
        "% off", "% .. discount", "% savings", "$ off", "discount of %|$", "flat % off", "% cashback", "get $ cashback",
        "buy # get #", "buy one get one", "bogo", "promo|promotional|discount|voucher code", "use|apply|with code .. off",
        "special|exclusive|limited|festive|great|best|amazing|unbeatable|hot offer|offers|deal|deals|price|prices|discount",
        "limited time offer", "deal|offer of the day", "offer ends|expires|valid", "offers end", "sale ends|starts",
        "mega|flash|clearance|summer|winter|spring|autumn|big|huge|festive|weekend|midnight|anniversary|season|year sale",
        "sale is live|on|now", "black friday", "cyber monday", "you .. pre approved", "pre approved loan",
        "instant|personal loan .. apply|approved|lakh|$", "free gift", "bonus|points|coins .. expire|expires|expiring",
        "coupon|voucher|coupons|vouchers .. expire|expires|expiring|waiting", "your discount", "claim your|it|now", "redeem now|it|today",
        "save up to %|$", "save %|$", "starting at|from $", "at just $", "just|only $", "as low as $", "double points",
        "lowest price|prices", "price drop on", "prices slashed", "end of season", "free trial",
        "unlock .. premium|benefits|rewards|offer", "bonus .. waiting", "small|special token of appreciation",
        "first order", "next purchase|order|booking|visit|recharge", "earn .. points|miles|cashback|rewards", "special price",
      ],
      clear: [
        "discount", "discounts", "coupon", "voucher", "sale", "deals", "promo", "promotion", "promotions", "cashback", "giveaway",
        "bestsellers", "gift voucher|card", "reward points", "upgrade now|today|to", "no cost emi", "bonus", "great prices",
        "for|on sale", "recharge with|now", "unlimited calls|data", "win a|$|exciting", "no extra cost", "free delivery|shipping on|over|for", "complimentary", "off all|on", "absolutely free", "subscribe now", "loyalty points",
      ],
      hint: ["offer", "offers", "free", "deal", "savings", "exclusive", "reward", "rewards", "packages", "pricing", "credit card"],
    },
    announcement: {
      strong: [
        "new arrivals|collection", "just|now launched|landed", "introducing", "we are|re excited .. announce|launch|introduce",
        "grand opening", "now open in|at|near", "new store|branch|outlet|menu|season|range", "join us for|at|this",
        "register now|today", "save your seat|spot", "limited seats|slots|spots", "admissions|enrolment|enrollment open|now", "webinar .. register|join|free",
        "new feature|features", "check out our", "explore our|the", "discover our|the|how", "our new|latest", "coming soon", "back in style",
        "try our|it|the .. new", "come visit|see us", "visit our store|showroom|shop|stand|booth", "now available", "open day|house", "masterclass",
        "we handle everything", "live demo", "latest collection|styles|trends|arrivals", "seats .. available", "free webinar|workshop|class",
      ],
      clear: [
        "launch", "launching", "brand new", "newsletter", "exciting news", "big news", "new in", "collection", "must have", "trending", "enroll now",
        "you can now", "we offer", "our services", "our products", "our range", "have you heard|tried", "handcrafted", "did you know",
        "everything you need", "for you and your",
      ],
      hint: ["new", "discover", "explore", "workshop", "season", "style", "perfect for", "catalogue", "catalog", "premium", "event"],
    },
    "review-request": {
      strong: [
        "review us on", "leave .. review", "rate us on", "rate our|the app", "write .. review", "google review", "# star review",
        "stars on google|play|trustpilot", "trustpilot", "on the app|play store",
      ],
      clear: ["review us", "five stars", "share your review"],
    },
    "forward-request": {
      strong: [
        "refer .. friend|friends", "invite .. friends", "share .. friends|family|groups|contacts", "forward this to|message", "refer and earn", "refer earn",
        "referral bonus|code|link", "tell your friends", "pass it|this on", "send this to", "for every friend",
      ],
      clear: ["referral", "share this"],
    },
    "re-engagement": {
      strong: [
        "we .. miss you", "we|we've missed you", "still interested", "in your cart|basket|bag", "your cart|basket is|misses|expires|waiting",
        "left .. behind|cart|basket", "forgot something", "come back|on back", "haven't seen you", "been a while", "it's been .. since",
        "complete your purchase", "is|are waiting for you", "don't let .. slip|go|get away", "you viewed|were looking|browsed|checked out",
        "where have you been", "win you back", "finish|complete checkout",
      ],
      clear: ["your wishlist", "your cart", "selling|running out fast", "still available", "thank|thanks .. your interest", "still reserved"],
    },
    survey: {
      strong: ["take our survey", "survey .. win|chance|voucher|gift|reward", "opinion poll", "poll which|what", "vote for your", "help us choose", "quiz .. win"],
      clear: ["which .. would you prefer|buy|choose", "market research", "vote now", "take the quiz"],
    },
    scam: {
      strong: [
        "you have|ve won", "you won a|$|#|the", "you are|re .. winner", "lottery", "lucky draw|winner", "jackpot", "claim your prize", "prize money", "processing|release|clearance|customs fee",
        "pay .. to receive|release|claim", "part time job", "earn $", "earn .. daily|day|per|from home|weekly", "guaranteed returns|profit|income",
        "double your money|investment", "crypto .. profit|returns|invest", "forex signals", "investment plan|opportunity", "daily profit|returns",
        "no experience .. needed|required", "like youtube|videos .. earn", "inheritance", "risk free", "casino", "free spins",
      ],
      clear: ["bitcoin", "telegram group|channel", "passive income", "work from home", "betting", "make money", "congratulations .. selected", "vip signals", "hiring .. home|online"],
    },
    invitation: {
      strong: ["shop now|today|the", "buy now|today", "order now|today|yours", "book now|today|yours", "grab yours|it|your|now|the", "get yours|it now"],
      clear: [
        "click|tap .. book|shop|buy|claim|explore|grab", "learn more", "try it|now", "explore now", "check it|them out", "join now|us", "sign up now|today|for",
        "apply now|today", "visit our website|site", "see offers|deals", "get started", "enquire now", "download .. app", "call us now", "avail now",
        "treat yourself", "stock up", "i'm interested", "send me more", "book .. free",
      ],
      hint: ["visit website|us", "find out more", "reply yes to", "add .. to your collection", "yours", "shop", "enjoy", "browse"],
    },
    urgency: {
      clear: [
        "hurry", "last chance", "only today", "today only", "ends today|tonight|tomorrow|soon|midnight|sunday|in #", "limited time|period|stock|edition",
        "don't miss", "while stocks last", "before it's|they're|its gone", "this week|weekend|month only", "final hours|day|call", "act now|fast",
        "expires today|tonight|tomorrow|soon|midnight", "last opportunity", "few left", "running out", "first # customers|orders|buyers", "till midnight",
      ],
      hint: ["this weekend", "quick", "now or never"],
    },
    "opt-out": {
      strong: ["stop promotions|offers|marketing|ads", "unsubscribe from promos|offers|all", "manage your marketing"],
      clear: ["unsubscribe", "reply|text|send stop", "stop to opt", "opt out", "not interested", "t&c apply", "tc apply", "terms apply"],
    },
    authentication: {
      strong: [
        "verification|login|security|confirmation|access|one-time|authentication|sign-in code|pin|password|passcode", "otp", "code .. is # valid", "is your .. code", "your .. code is #",
        "do not|never share .. code|it|otp", "one time password|passcode|pin", "don't share .. code|it", "code expires in", "# is your", "code to sign|log in",
      ],
    },
    account: {
      strong: [
        "password .. changed|reset|updated", "new sign-in|login|device", "signed|logged in from", "unusual|suspicious activity", "your profile|email|address|details|account .. updated|changed|created|approved|verified|closed|reactivated",
        "was this you", "if .. wasn't|not you", "security alert", "kyc", "account statement", "your documents", "verify your email|identity|documents",
        "scheduled maintenance", "services .. restored|operational|unavailable", "terms of service|use", "privacy policy .. updated|changed",
      ],
      clear: ["your account", "welcome to", "your password", "your subscription is|has", "your plan", "your membership", "your sim", "data usage"],
    },
    payment: {
      strong: [
        "payment .. received|successful|failed|declined|confirmed|completed|processed|initiated|refunded", "received .. payment", "refund .. processed|initiated|issued|credited|of|approved", "refunded",
        "$ .. debited|credited|withdrawn|charged|transferred|deposited", "debited|credited with|from|to|by|for", "invoice #", "your invoice|receipt|bill|statement|refund|salary|payout|transfer", "transaction of|id|ref|alert|at",
        "card ending|ending in|~", "account|a/c ~|#", "available balance", "avl bal", "new balance", "out of stock", "amount .. ref*", "renewed .. valid|until", "subscription renewed", "loan account",
        "$ ~", "~ .. $", "auto debit", "upi", "cashback .. credited|added", "you|we sent|received $", "paid $", "spent $|at", "points .. added|credited",
      ],
      clear: ["transaction", "payment", "invoice", "receipt", "balance", "recharge .. successful", "total", "amount", "refund", "view|download invoice"],
    },
    "payment-reminder": {
      strong: [
        "payment|bill|invoice|emi|instalment|installment|rent|premium|fee|fees|balance|amount .. due|overdue|pending|unpaid", "due date|on|by", "overdue", "renews on|in|/", "will renew", "subscription|plan|policy|membership|licence .. expires|expire|ends|renews|ending",
        "next charge|payment|billing|debit", "low|insufficient balance", "sufficient balance|funds", "will be charged|debited", "trial ends|ending", "avoid .. late|interruption|suspension|disconnection|charges", "pay by|before",
        "autopay", "auto-renewal", "outstanding amount|balance",
      ],
      clear: ["pay now", "last date", "reminder"],
    },
    order: {
      strong: [
        "order .. confirmed|shipped|delivered|dispatched|packed|placed|cancelled|canceled|ready|received|delayed|returned|processed|arrived|preparing|prepared|accepted",
        "has|been|is|was shipped|dispatched|delivered", "out for delivery", "on its|the way", "tracking number|id|link|code", "track your|order|package|parcel|shipment|here|it", "parcel|package|shipment|delivery|courier .. arriv*|deliver*|today|arrived|scheduled|attempt*|held|collect*|pickup|depot|customs|left|waiting",
        "order #|number|id|no", "your order is|was|has|for", "estimated|expected delivery", "ready for|to pickup|pick|collect|collection", "return .. received|approved|initiated|picked", "delivered today|to|on|by", "for your order", "missed .. delivery|you",
        "delivery partner|agent|slot|address|otp|attempt", "will be delivered|arrive", "replacement .. shipped|sent|approved", "your driver|rider|courier",
      ],
      clear: ["your order", "your delivery", "your parcel|package|shipment", "delivered", "courier", "item|items .. shipped", "view|manage order", "delivery updates", "delivery"],
    },
    booking: {
      strong: [
        "appointment .. confirmed|scheduled|cancelled|rescheduled|tomorrow|on|at|with|is|reminder|booked|/|:", "booking .. confirmed|cancelled|id|reference|changed|number|#|updated|is", "reservation .. confirmed|for|cancelled|at|is|#|on", "your|upcoming appointment|booking|reservation|flight|trip|ride|stay|visit|check-in|table|consultation",
        "check-in .. open|opens|/|:|from", "boarding", "gate .. #", "pnr", "e-ticket", "flight # .. delayed|departs|cancelled|on|from", "technician .. visit|arrive|will|/", "departure .. :|/", "your room|seat", "see you on|tomorrow|at|/", "reschedule", "thank you for booking",
        "confirm .. attendance|appointment", "prescription .. ready", "test|lab results|report .. ready|available", "site visit|survey request", "appointment|visit|booking request",
      ],
      clear: ["appointment", "booking", "reservation", "your ticket|tickets", "departure", "arrival", "itinerary"],
    },
    "event-reminder": {
      strong: [
        "you|you've registered|signed up|rsvp*", "thank|thanks .. registering|rsvp|signing", "your registration", "registration .. confirmed|successful|received", "starts in|at", "class .. starts|begins|today|tomorrow|cancelled|moved",
        "event you", "reminder .. session|webinar|class|event|meeting|lesson|concert", "parents meeting", "school .. closed|reopens", "exam .. on|/|schedule", "the meeting|session|lesson|class is|has|starts|will",
      ],
      clear: ["reminder", "your seat", "your class|session|lesson"],
    },
    support: {
      strong: [
        "ticket .. resolved|created|closed|#|id|updated|received|opened", "your request|query|complaint|enquiry|issue|case|claim|application|message", "request .. registered|received|completed", "we .. received your", "resolve*|solve* your", "did this|we|that solve|resolve|help|answer", "was this helpful",
        "contacting|reaching us|out", "get back to you", "our team|agent|executive will|is", "as|you requested", "following up on your", "in reply|response to your|you", "how was|did .. service|visit|delivery|experience|stay|we", "rate your|our experience|visit|service|support|agent|stay|delivery|ride|call",
        "feedback .. visit|recent|service|stay|order|experience", "price alert", "saved search", "watch list", "watchlist", "you asked .. notify|tell|about|for", "back in stock .. you asked|requested", "you asked", "we are|re here to help", "connected .. with|to|agent", "choose|select an option", "please select|choose", "outside|working|business hours",
      ],
      clear: ["contact support|us", "need help", "any questions", "reply to this", "help center|centre", "apologi*", "sorry for", "let us know", "thank you for your patience", "call us at", "your feedback", "support"],
    },
    "own-request": { clear: ["as agreed|discussed|promised|requested", "per your request", "according to your", "you requested|ordered|booked|bought|paid", "you have chosen|subscribed"] },
    goodwill: {
      strong: [
        "happy birthday|diwali|holidays|christmas|easter|anniversary|eid|holi|year|thanksgiving|ramadan|hanukkah|navratri", "merry christmas", "season's greetings", "eid mubarak", "ramadan kareem", "happy new year", "wish* you", "warm wishes",
        "thank you for being|trusting|your trust|your support",
      ],
    },
    conversation: {
      clear: ["good morning|afternoon|evening", "see you", "no problem", "you're welcome", "sounds good", "let me know", "talk soon", "ok thanks", "how are you"],
      hint: ["hello", "hi", "hey", "thanks", "thank you", "please", "sure"],
    },
  },
};
