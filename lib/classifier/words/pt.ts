import type { WordList } from "./list";

export const portuguese: WordList = {
  language: "pt",
  phrases: {
    offer: {
      strong: [
        "% de desconto", "% off", "$ de desconto|cashback|bonus", "ate %", "super|mega promocao|oferta*|desconto*", "oferta* especial|especiais|exclusiva*|imperdive*|relampago|valida*|termina*|do",
        "promocao especial|relampago|valida|termina|que|de", "leve # pague #", "cupom .. desconto|off|%|expira|vence", "use|usa o codigo|cupom", "frete gratis em|acima|nas", "a partir de $", "por apenas|so $", "de $ por $",
        "primeira|proxima|sua compra", "presente de boas-vindas", "liquidacao", "queima de estoque", "bonus .. expira*|vence*", "pontos .. expira*|vence*", "emprestimo .. pre aprovado|liberado", "credito .. liberado|pre aprovado|disponivel", "cartao .. sem anuidade", "ganhe|ganhou|ganhar %|$",
        "preco* especial|especiais|baixo*|imbative*|unico*", "teste gratis", "descontos", "resgate ja|agora|seu",
      ],
      clear: ["desconto", "promocao", "promocoes", "cupom", "ofertas", "oferta", "cashback", "brinde", "gratis", "bonus", "voucher", "sorteio"],
      hint: ["premium", "vantagens", "beneficios", "frete", "plano*"],
    },
    announcement: {
      strong: ["nova colecao", "novidade*", "acabou|acabaram de chegar", "lancamento*", "inauguracao", "venha conhecer|visitar", "conheca nosso*|nossa*|o|a|as|os", "visite nossa|nosso|a", "vagas .. disponiveis|limitadas|abertas", "inscricoes .. abertas|ate|gratuitas", "inscreva-se|matricule-se", "ja disponivel", "temos vagas", "chegou .. voce|loja|colecao"],
      clear: ["nossa loja", "nossos produtos|servicos|planos", "descubra", "colecao", "turmas abertas", "nosso catalogo"],
      hint: ["novo", "nova", "chegou", "especialmente para"],
    },
    "review-request": { strong: ["avalie .. google|loja|app", "deixe .. avaliacao", "# estrelas"] },
    "forward-request": { strong: ["indique .. amigo*", "convide .. amigo*", "compartilhe .. amigos|grupos|contatos", "indicou ganhou"] },
    "re-engagement": {
      strong: ["sentimos .. falta", "saudades", "faz .. tempo|dias que", "no|seu carrinho", "carrinho .. esper*", "ainda .. interess*|quer", "volte|voltar .. comprar|loja|%", "finaliza* .. compra|pedido", "itens .. reservados|esperando"],
      clear: ["ainda da tempo", "nao te vemos"],
    },
    survey: { strong: ["pesquisa .. ganhe|concorra|premio", "enquete"] },
    scam: { strong: ["voce ganhou .. premio|sorteio|iphone", "foi sorteado|sorteada|contemplado", "renda extra", "trabalhe .. casa", "ganhe $ por|ao dia", "lucro|retorno garantido", "taxa de liberacao", "dobre|multiplique seu dinheiro", "apostas", "rodadas gratis", "vaga .. remot* .. $"], clear: ["pix .. premio", "dinheiro facil", "investimento .. lucro"] },
    invitation: {
      strong: ["compre agora|ja", "garanta ja|agora|o|a|seu|sua", "aproveite", "confira nossa*|nosso*|as|agora|promocao", "ver ofertas", "quero aproveitar|comprar|garantir"],
      clear: ["clique .. comprar|garantir|aproveitar", "quero saber mais", "saiba mais", "comprar", "confira", "peca ja|agora", "reserve|agende ja|agora", "corra", "faca .. orcamento", "baixe o app", "assine ja|agora"],
    },
    urgency: { clear: ["so|somente|apenas hoje|ate|amanha", "ultima* chance|horas|unidades|vagas|dias", "por tempo limitado", "valido so|ate|somente", "nao perca", "nao deixe", "termina hoje|amanha", "enquanto durar*", "so ate", "expira hoje", "ate meia-noite"] },
    "opt-out": { strong: ["interromper promocoes", "parar promocoes|ofertas"], clear: ["cancelar inscricao", "responda|envie|digite sair|pare|parar", "nao quer receber", "descadastrar"] },
    authentication: { strong: ["codigo de verificacao|acesso|seguranca|confirmacao", "codigo .. e #", "nao compartilhe", "seu codigo", "senha temporaria", "codigo expira"] },
    account: { strong: ["senha .. alterada|redefinida|atualizada|trocada", "acesso .. conta", "sua conta|cadastro|perfil .. foi|criada|atualizado|criado|aprovada", "foi voce", "novo login|acesso|dispositivo", "endereco .. atualizado", "foi atualizado|alterado com", "atividade suspeita"], clear: ["sua conta", "seu cadastro", "seu perfil", "bem-vindo", "seu plano"] },
    payment: { strong: ["pagamento .. confirmado|recebido|recusado|aprovado|processado|efetuado|realizado", "pix .. recebido|enviado|de", "transferencia", "reembolso", "estorno", "nota fiscal", "transacao", "compra .. aprovada|valor|cartao", "cartao .. final", "cobranca .. feita|cartao|de", "saldo .. abaixo|disponivel|e|movel|de", "comprovante", "recebemos seu pagamento"], clear: ["pagamento", "valor", "saldo", "recibo", "fatura", "total", "conta .. final"] },
    "payment-reminder": { strong: ["fatura|boleto|mensalidade|parcela|conta|prestacao .. vence*|vencimento|aberto|atraso|atrasada|pendente", "vence em|dia|amanha|/", "pagamento .. programado|atraso|pendente|automatico|vence", "debito automatico", "sera cobrado|debitado|renovada", "assinatura .. renova*|vence|expira", "evitar interrupco*|juros|multa|suspensao", "segunda via", "saldo .. suficiente"] },
    order: { strong: ["pedido .. confirmado|enviado|entregue|entrega|caminho|cancelado|cancelamos|pronto|separado|despachado|recebido|pago|retirada", "pedido #", "saiu para entrega", "codigo de rastreio|rastreamento", "rastrear|acompanh* pedido|entrega|encomenda|envio", "encomenda .. caminho|entregue|chegou|retirada|aguarda*", "previsao|estimada de|entrega", "entrega .. estimada|agendada|hoje|tentativa|sucesso|prevista", "a caminho", "seu|teu pedido", "devolucao", "entregador", "foi entregue", "tentamos entregar"], clear: ["entrega", "encomenda", "pedido"] },
    booking: { strong: ["consulta .. confirmada|agendada|/|:|com|dia|cancelada|amanha|marcada|para", "reserva .. confirmada|cancelada|#|/|alterada", "agendamento .. confirmado|#|/|cancelado|para", "compromisso .. /|:|com|cancelado|reagendado", "reagendar", "sua|sua consulta|reserva|viagem|hospedagem", "voo #", "embarque", "check-in", "tecnico .. visit*|ira|/", "visita .. tecnico|agendada", "horario .. confirmado|marcado", "sua instalacao", "exame* .. pronto*|disponive*|marcado|resultado*", "confirmar presenca"], clear: ["agendamento", "consulta", "reserva", "horario", "estamos ansiosos"] },
    "event-reminder": { strong: ["aula .. comeca|hoje|amanha|ao", "evento .. comeca|confirmad*|futuro", "sua|confirmar|confirmou presenca|inscricao", "reuniao .. pais|escola|/|amanha", "voce .. inscreveu|respondeu", "inscricao .. confirmada"], clear: ["lembrete"] },
    support: { strong: ["chamado|protocolo|ticket|atendimento .. aberto|#|resolvido|encerrado|numero|finalizado", "sua|tua solicitacao|duvida|reclamacao|mensagem", "recebemos sua|seu", "conforme .. solicit*|combinado|pediu", "como foi .. atendimento|visita|experiencia|entrega", "sua experiencia", "avalie .. atendimento|experiencia", "classifique|avalie sua", "feedback .. importante|sobre", "pesquisa .. experiencia|breve|rapida", "pedido de servico", "responderemos", "alerta de preco", "busca salva", "problemas de rede", "ligacao .. desligada", "foi concluid*"], clear: ["duvida*", "suporte", "fale conosco", "ajuda", "atendimento", "problema", "desculpe", "agradecemos", "contato conosco", "obrigad* por"] },
    goodwill: { strong: ["feliz natal|ano|aniversario|pascoa|dia", "boas festas", "desejamos .. voce|familia", "parabens pelo"] },
    conversation: { clear: ["bom dia", "boa tarde|noite", "tudo bem", "ate logo|mais"], hint: ["obrigad*", "ola", "oi"] },
  },
};
