import type { WordList } from "./list";

export const portuguese: WordList = {
  language: "pt",
  phrases: {
    offer: {
      strong: [
        "% de desconto", "% off", "$ de desconto|cashback|bonus", "ate %", "super|mega promocao|oferta*|desconto*",
        "oferta* especial|especiais|exclusiva*|imperdive*|relampago|valida*|termina*|do",
        "promocao especial|relampago|valida|termina|que|de", "leve # pague #",
        "cupom .. desconto|off|%|expira|vence", "use|usa o codigo|cupom", "de $ por $",
        "primeira|proxima|sua compra",
      ],
      clear: ["desconto", "cupom", "ofertas", "cashback", "gratis", "bonus"],
      hint: ["premium", "frete"],
    },
    announcement: {
      strong: [
        "nova colecao", "novidade*", "acabou|acabaram de chegar", "lancamento*", "inauguracao",
        "inscreva-se|matricule-se", "ja disponivel",
      ],
      clear: ["nossa loja", "descubra", "colecao"],
      hint: ["novo"],
    },
    "review-request": { strong: ["avalie .. google|loja|app"] },
    "forward-request": { strong: ["indique .. amigo*", "indicou ganhou"] },
    "re-engagement": {
      strong: ["sentimos .. falta", "saudades", "no|seu carrinho", "carrinho .. esper*"],
      clear: ["ainda da tempo"],
    },
    survey: { strong: ["pesquisa .. ganhe|concorra|premio"] },
    scam: {
      strong: ["voce ganhou .. premio|sorteio|iphone", "foi sorteado|sorteada|contemplado", "renda extra", "apostas"],
      clear: ["pix .. premio"],
    },
    invitation: {
      strong: ["compre agora|ja", "garanta ja|agora|o|a|seu|sua", "aproveite"],
      clear: ["clique .. comprar|garantir|aproveitar", "quero saber mais", "comprar", "corra"],
    },
    urgency: {
      clear: ["so|somente|apenas hoje|ate|amanha", "ultima* chance|horas|unidades|vagas|dias", "por tempo limitado"],
    },
    "opt-out": { strong: ["interromper promocoes"], clear: ["cancelar inscricao", "responda|envie sair|parar", "nao quer receber"] },
    authentication: { strong: ["codigo de verificacao|acesso|seguranca|confirmacao"] },
    account: {
      strong: [
        "senha .. alterada|redefinida|atualizada|trocada", "acesso .. conta", "foi voce", "atividade suspeita",
      ],
      clear: ["sua conta", "bem-vindo"],
    },
    payment: {
      strong: [
        "pagamento .. confirmado|recebido|recusado|aprovado|processado|efetuado|realizado",
        "pix .. recebido|enviado|de", "reembolso", "estorno",
      ],
      clear: ["pagamento", "valor", "saldo"],
    },
    "payment-reminder": {
      strong: [
        "fatura|boleto|mensalidade|parcela|conta|prestacao .. vence*|vencimento|aberto|atraso|atrasada|pendente",
        "vence em|dia|amanha|/", "segunda via",
      ],
    },
    order: {
      strong: [
        "pedido .. confirmado|enviado|entregue|entrega|caminho|cancelado|cancelamos|pronto|separado|despachado|recebido|pago|retirada",
        "pedido #", "saiu para entrega", "a caminho", "seu|teu pedido",
      ],
      clear: ["entrega"],
    },
    booking: {
      strong: [
        "consulta .. confirmada|agendada|/|:|com|dia|cancelada|amanha|marcada|para",
        "reserva .. confirmada|cancelada|#|/|alterada", "reagendar", "sua|sua consulta|reserva|viagem|hospedagem",
        "check-in",
      ],
      clear: ["agendamento", "consulta"],
    },
    "event-reminder": {
      strong: ["aula .. comeca|hoje|amanha|ao", "evento .. comeca|confirmad*|futuro"],
      clear: ["lembrete"],
    },
    support: {
      strong: [
        "chamado|protocolo|ticket|atendimento .. aberto|#|resolvido|encerrado|numero|finalizado",
        "sua|tua solicitacao|duvida|reclamacao|mensagem", "recebemos sua|seu",
        "conforme .. solicit*|combinado|pediu", "responderemos",
      ],
      clear: ["ajuda", "problema", "contato conosco", "obrigad* por"],
    },
    goodwill: { strong: ["feliz natal|ano|aniversario|pascoa|dia"] },
    conversation: { clear: ["bom dia", "tudo bem"], hint: ["obrigad*"] },
  },
};
