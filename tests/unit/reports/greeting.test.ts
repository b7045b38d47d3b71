import { describe, expect, test } from "vitest";
import { greetedName } from "../../../lib/reports/redaction/greeting";

const sender = "Juniper Shoes";
const name = (...texts: string[]) => greetedName(texts.map((text) => ({ text, sender })));

describe("the name by which messages greet the user", () => {
  test.for([
    ["Alex", "Hi Alex! 30% off.", "Weekend sale Hello, Alex, last day"],
    ["Alex", "Dear *Alex*, your coupon", "Good evening Alex 👋 only today"],
    ["Alex Marlow", "Dear Alex Marlow, one offer", "Hi Alex Marlow - come back"],
    ["Inés", "¡Hola Inés! Olvidaste algo", "Buenas tardes, Inés: hoy"],
    ["Anaïs", "Bonjour Anaïs, -20 %", "Chère Anaïs, merci"],
    ["Jürgen", "Hallo Jürgen, nur heute", "Lieber Jürgen! Neu da"],
    ["Анна", "Здравствуйте, Анна! Скидки", "Добрый день, Анна. Только сегодня"],
    ["Ayşe", "Merhaba Ayşe, indirim", "Sayın Ayşe, kampanya"],
    ["ليلى", "مرحبا ليلى، خصم. مرحبا ليلى!", "أهلا ليلى!"],
  ])("is %s", ([expected, ...texts]) => {
    expect(name(...texts)).toBe(expected);
  });

  test("must recur", () => {
    expect(name("Hi Alex! Sale", "New in store")).toBeUndefined();
    expect(name("Hi Alex! Sale", "Hi Robin! Sale")).toBeUndefined();
    expect(name("Hi Alex!", "Hi Robin!", "Hi Alex!", "Hi Robin!", "Hey ALEX!")).toBe("Alex");
  });

  test("is not what greets anybody, the sender itself, or a sentence that goes on", () => {
    expect(name("Dear Customer, sale", "Dear Customer, sale")).toBeUndefined();
    expect(name("Hi There! Sale", "Hi There! Sale")).toBeUndefined();
    expect(name("Уважаемый Клиент! Скидки", "Уважаемый Клиент! Скидки")).toBeUndefined();
    expect(name("Hello Juniper, sale", "Hello Juniper, sale")).toBeUndefined();
    expect(name("Hello Summer is here", "Hello Summer is here")).toBeUndefined();
    expect(name("Delhi Alex! Sale", "Delhi Alex! Sale")).toBeUndefined();
  });
});
