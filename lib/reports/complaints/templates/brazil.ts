import type { ComplaintSource, ComplaintTemplate } from "../complaint";
import { labelled, lines, paragraphs, sentences } from "../compose";
import { ask } from "../fields";
import type { Writing } from "../writing";

const messages = { one: "mensagem publicitária", many: "de mensagens publicitárias", other: "mensagens publicitárias" };

const consents: Record<string, string> = {
  never: "Não dei consentimento para receber essa publicidade.",
  withdrawn: "Já revoguei o consentimento para receber essa publicidade.",
  unknown: "Não tenho conhecimento de ter consentido em receber essa publicidade.",
};

const answers: Record<string, string> = {
  none: "A empresa não respondeu.",
  refused: "A empresa recusou o pedido.",
  ignored: "A empresa respondeu, mas a publicidade continuou.",
};

function received({ first, last, count, counted }: Writing): string | undefined {
  if (first === undefined || last === undefined) return undefined;
  const total = counted(count, messages);
  return first === last ? `Em ${first}, recebi pelo WhatsApp: ${total}.` : `De ${first} a ${last}, recebi pelo WhatsApp: ${total}.`;
}

function afterRefusal({ counted, afterwards }: Writing): string | undefined {
  return afterwards === 0 ? undefined : `Recebidas depois disso: ${counted(afterwards, messages)}.`;
}

/** Request to the controller: Lei 13.709/2018, art. 18. */
function request(writing: Writing): string {
  const { field, given, quotes, today, refused } = writing;
  return paragraphs(
    lines(`Para: ${field("senderName")} (${field("senderNumber")})`, given("businessAddress"), "A/C: encarregado pelo tratamento de dados pessoais"),
    `Requerimento do titular de dados, art. 18 da Lei nº 13.709/2018 (LGPD)\n${today}`,
    "Prezados(as),",
    sentences(
      received(writing),
      refused !== undefined && `Em ${refused}, comuniquei que não desejava publicidade.`,
      refused !== undefined && afterRefusal(writing),
      consents[given("consent") ?? ""],
    ),
    lines(
      "Com fundamento no art. 18 da LGPD, requeiro, gratuitamente:",
      "1) a confirmação da existência de tratamento e o acesso aos meus dados (incisos I e II), com a origem do meu número de telefone, os critérios utilizados e a finalidade do tratamento, no prazo de até 15 dias do art. 19, II;",
      "2) a revogação de qualquer consentimento que eu tenha dado para publicidade (inciso IX; art. 8º, § 5º) e a cessação imediata do envio de publicidade, à qual me oponho (art. 18, § 2º);",
      "3) a eliminação dos dados tratados para essa finalidade (incisos IV e VI), salvo o registro necessário para evitar novos contatos;",
      "4) a informação sobre as entidades com as quais meus dados foram compartilhados (inciso VII);",
      "5) a comunicação deste pedido a essas entidades (art. 18, § 6º) e a confirmação das providências adotadas.",
    ),
    "Este requerimento não abrange mensagens necessárias a um pedido ou a uma solicitação minha. Se não for atendido, apresentarei petição à ANPD (art. 18, § 1º) e aos órgãos de defesa do consumidor (art. 18, § 8º).",
    `Mensagens recebidas (horário local):\n\n${quotes}`,
    lines("Atenciosamente,", field("fullName"), `Número no WhatsApp: ${field("ownNumber")}`, labelled("E-mail", given("email"))),
  );
}

/** Petition to the authority, after a request that was not met. */
function petition(writing: Writing): string {
  const { field, given, quotes, today } = writing;
  return paragraphs(
    "À Agência Nacional de Proteção de Dados (ANPD)",
    `Petição de titular contra controlador de dados (art. 18, § 1º, da Lei nº 13.709/2018 – LGPD)\n${today}`,
    lines(`Titular: ${field("fullName")}`, `E-mail: ${field("email")}`, `Número que recebeu as mensagens: ${field("ownNumber")}`),
    lines(`Controlador: ${field("senderName")}`, `Número do remetente: ${field("senderNumber")}`, labelled("Endereço, e-mail ou site do controlador", given("businessAddress"))),
    sentences(received(writing), consents[given("consent") ?? ""] ?? field("consent")),
    sentences(
      `O pedido de exercício dos meus direitos foi apresentado ao controlador em ${field("requestDate")}.`,
      answers[given("requestAnswer") ?? ""] ?? field("requestAnswer"),
      afterRefusal(writing),
    ),
    `Mensagens recebidas (horário local):\n\n${quotes}`,
    "Requeiro que a ANPD apure os fatos, determine ao controlador que cesse o tratamento dos meus dados para publicidade e atenda ao meu requerimento, e me informe o resultado.",
    given("remarks"),
    "Anexos: comprovante do pedido feito ao controlador e da resposta, se houver; capturas de tela das mensagens.",
    field("fullName"),
  );
}

const law: ComplaintSource = { what: "Lei nº 13.709/2018 (LGPD), arts. 8º, § 5º, 18 e 19", date: "2018-08-14" };

export const lgpdTemplate: ComplaintTemplate = {
  id: "br-lgpd",
  texts: { authority: "complaintLgpdAuthority", purpose: "complaintLgpdPurpose", note: "complaintLgpdNote" },
  to: "business",
  objects: true,
  countries: ["BR"],
  languages: ["pt"],
  letters: { pt: request },
  asks: ask(["senderName", "senderNumber", "messages", "fullName", "ownNumber"], ["consent", "businessAddress", "email"]),
  sources: [law],
};

export const anpdTemplate: ComplaintTemplate = {
  id: "br-anpd",
  texts: { authority: "complaintAnpdAuthority", purpose: "complaintAnpdPurpose", note: "complaintAnpdNote" },
  authority: "Agência Nacional de Proteção de Dados (ANPD)",
  to: "authority",
  countries: ["BR"],
  languages: ["pt"],
  letters: { pt: petition },
  formalRequest: true,
  asks: ask(
    ["senderName", "senderNumber", "messages", "fullName", "email", "ownNumber", "consent", "requestDate", "requestAnswer"],
    ["businessAddress", "remarks"],
  ),
  link: "gov.br/anpd",
  sources: [
    law,
    { what: "ANPD: denúncias e petições de titular, by the form behind the GOV.BR login since 8 July 2024; proof of the request to the controller is needed", date: "2024-07-08" },
    { what: "Lei nº 15.352/2026: the authority became the Agência Nacional de Proteção de Dados", date: "2026-02-25" },
  ],
};
