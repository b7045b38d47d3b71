import { describe, expect, it } from "vitest";
import { byDeclaration } from "../../../lib/classifier/classify";
import type { ClassifierContext, Verdict } from "../../../lib/domain/verdict";
import { shippedClassifier } from "./shipped";
import { promotionExamples, serviceExamples, talkExamples } from "./messages";

const template: ClassifierContext = { template: true };
const classify = shippedClassifier();

describe("the classifier", () => {
  const label = (text: string, context: ClassifierContext = template): Verdict["label"] => classify(text, context).label;
  const probability = (text: string, context: ClassifierContext = template): number => classify(text, context).probability;

  describe("service stays service, prices and codes and discounts or not", () => {
    it.each(serviceExamples)("%s, %s: %s", (_language, _category, text) => {
      expect(classify(text, template)).toMatchObject({ label: "service", mislabelled: false });
      // The declaration is evidence, not the verdict: clear service declared MARKETING is not marked.
      expect(label(text, { declared: "MARKETING" })).not.toBe("promotion");
      expect(label(text, { declared: "UTILITY" })).toBe("service");
    });
  });

  it("and the kind of service is named rightly in nine of ten", () => {
    const right = serviceExamples.filter(([, category, text]) => classify(text, template).category === category);
    expect(right.length / serviceExamples.length).toBeGreaterThanOrEqual(0.9);
  });

  describe("promotion is seen without a declaration", () => {
    it.each(promotionExamples)("%s, %s: %s", (_language, _category, text) => {
      expect(label(text)).toBe("promotion");
      expect(probability(text, { declared: "MARKETING" })).toBeGreaterThan(0.95);
    });
  });

  describe("ordinary talk and good wishes are conversation", () => {
    it.each(talkExamples)("%s, %s: %s", (_language, _category, text) => {
      expect(classify(text, {}).label).toBe("service");
      expect(label(text, template)).toBe("service");
    });

    it("good wishes are, even declared MARKETING; an offer among them counts against it", () => {
      const wishes = "Merry Christmas and a happy new year to you and your family!";
      expect(classify(wishes, { template: true })).toMatchObject({ label: "service", category: "conversation" });
      expect(label(wishes, { declared: "MARKETING" })).not.toBe("promotion");
      const offer = probability(`${wishes} Enjoy 25% off everything, today only.`);
      expect(offer).toBeGreaterThan(probability(wishes) + 0.1);
    });
  });

  describe("one word makes the difference", () => {
    it.each([
      ["Your order 5521 has shipped. You saved 20% with code SAVE20.", "Order today and get 20% off with code SAVE20."],
      ["Your appointment at Hale Dental is tomorrow at 9:30.", "Book your whitening at Hale Dental today, 20% off until tomorrow."],
      ["Ваш заказ 118 доставлен. Скидка 10% учтена.", "Закажите сегодня и получите скидку 10%."],
      ["Ihre Bestellung 118 wurde versandt. Rabatt 10% abgezogen.", "Jetzt bestellen und 10% Rabatt sichern."],
    ])("service: %s — promotion: %s", (service, promotion) => {
      expect(label(service)).toBe("service");
      expect(label(promotion)).toBe("promotion");
    });

    it.each([
      ["Price alert: the lamp you asked us to watch is now $40.", "Special price: the lamp everyone loves is now only $40!"],
      ["Refund of $30.00 has been credited to your card.", "Get $30 cashback on your card, this week only."],
      ["Seu pedido 118 foi enviado. Desconto de 10% aplicado.", "Aproveite: 10% de desconto no seu próximo pedido!"],
    ])("where it is short of sure, the two still stand far apart: %s — %s", (service, promotion) => {
      expect(label(service)).toBe("service");
      expect(probability(promotion)).toBeGreaterThan(probability(service) + 0.1);
    });
  });

  describe("mixed messages", () => {
    const delivered = "Your order 10482 was delivered today at 2:15 pm.";

    it("a delivery notice with a light promotional tail is service, and the tail is told", () => {
      expect(classify(`${delivered}\nGet 10% off your next order.`, template)).toMatchObject({ label: "service", category: "order", promotionalTail: true });
      expect(classify(delivered, template)).toMatchObject({ label: "service", promotionalTail: false });
    });

    it("promotion that thanks for an order first is promotion", () => {
      expect(label("Thanks for shopping with us! Now get 30% off all jackets this weekend only, use code JACKET30. Shop now")).toBe("promotion");
    });

    it("promotion in service dress is promotion", () => {
      for (const text of ["Account notice: your 500 points expire today! Redeem now.", "Your cart is waiting. Complete your purchase today and save 10%."]) {
        expect(label(text, { declared: "UTILITY" })).toBe("promotion");
      }
    });
  });

  describe("the sender's declaration", () => {
    it("MARKETING with nothing else to go by is more likely promotion than not, and never certain", () => {
      expect(probability("Pebble 9 is here", { declared: "MARKETING" })).toBeGreaterThan(0.6);
      expect(probability("Pebble 9 is here", { declared: "MARKETING" })).toBeLessThan(0.95);
      expect(classify("", { declared: "MARKETING", media: true })).toMatchObject({ label: "promotion", words: [] });
    });

    it("MARKETING on an appointment reminder does not make it promotion", () => {
      expect(label("Reminder: your appointment with Dr. Hale is on 18/05/2026 at 09:30.", { declared: "MARKETING" })).toBe("service");
    });

    it("UTILITY on plain advertising is told as mislabelled, on service never", () => {
      const advert = "Mega sale! 50% off everything this weekend only, use code MEGA50. Shop now!";
      expect(classify(advert, { declared: "UTILITY" })).toMatchObject({ label: "promotion", mislabelled: true });
      expect(classify(advert, { declared: "AUTHENTICATION" }).mislabelled).toBe(true);
      expect(classify(advert, { declared: "MARKETING" }).mislabelled).toBe(false);
      expect(classify("Your order 5521 has shipped.", { declared: "UTILITY" }).mislabelled).toBe(false);
    });

    it("a paid broadcast counts as declared, a forwarded message a little", () => {
      const text = "Swimming pool opening times for May";
      expect(probability(text, { paidBroadcast: true })).toBeGreaterThan(probability(text, { template: true }) + 0.2);
      expect(probability(text, { forwarded: true })).toBeGreaterThan(probability(text, {}));
    });

    it("a picture without words and without declaration is not accused of anything", () => {
      expect(classify("", { media: true })).toMatchObject({ label: "service", category: "conversation" });
      expect(classify("", { declared: "UTILITY", media: true }).label).toBe("service");
    });

    it("a one-time code drawn by WhatsApp is a code, whatever is written around it", () => {
      expect(classify("Special offer code 551902", { nativeFlow: "otp", declared: "AUTHENTICATION" })).toMatchObject({
        label: "service", category: "authentication",
      });
    });
  });

  describe("when evidence is thin", () => {
    it("a message with one word of advertising is not service, with none it is talk", () => {
      expect(label("Our new bonus programme has begun.")).not.toBe("service");
      const talk = classify("The blue one is in the back room.", {});
      expect(talk.label).toBe("service");
      expect(["conversation", "support"]).toContain(talk.category);
    });
  });

  describe("the words shown", () => {
    it("stand in the message as shown, strongest first, with the sign of their side", () => {
      const text = "𝗙𝗹𝗮𝘀𝗵 𝗦𝗮𝗹𝗲! Get 5\u200B0% OFF with code FLASH50";
      const { words } = classify(text, template);
      expect(words.map((word) => word.text).join(" … ")).toMatch(/5\u200B0% OFF.*𝗙𝗹𝗮𝘀𝗵/u);
      expect(words.every((word) => text.includes(word.text))).toBe(true);
      const sizes = words.map((word) => Math.abs(word.weight));
      expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
    });

    it("of both sides, when both weighed", () => {
      const signs = classify("Your order 5521 has shipped. Get 10% off next time.", template).words.map((word) => Math.sign(word.weight));
      expect(new Set(signs)).toEqual(new Set([1, -1]));
    });
  });
});

describe("without its model", () => {
  it("goes by what was declared: MARKETING is promotion, nothing else is", () => {
    const text = "Mega sale! 50% off everything";
    expect(byDeclaration(text, { declared: "MARKETING" })).toMatchObject({ label: "promotion", words: [], mislabelled: false });
    expect(byDeclaration(text, { paidBroadcast: true }).label).toBe("promotion");
    expect(byDeclaration(text, { template: true }).label).toBe("service");
    expect(byDeclaration(text, { declared: "AUTHENTICATION" })).toMatchObject({ label: "service", category: "authentication" });
  });
});
