import type { WordList } from "./list";

export const spanish: WordList = {
  language: "es",
  phrases: {
    offer: {
      strong: [
        "% de descuento|dto|rebaja|cashback", "% dto|off|menos", "$ de descuento|regalo|bono",
        "descuento* .. %|exclusiv*|especial*", "gran|super|mega oferta*|rebaja*|descuento*|venta",
        "oferta* especial*|exclusiv*|limitada|valida*|termina*|flash|unica*|del",
        "promocion especial|exclusiva|valida|termina|de", "lleva* # .. paga* #", "# x #", "desde $",
        "tu primera|proxima compra|pedido", "gana|obten|llevate %|$",
      ],
      clear: ["descuento", "descuentos", "cupon", "ofertas", "gratis", "regalo"],
      hint: ["premium", "plan"],
    },
    announcement: {
      strong: [
        "nueva coleccion|temporada|tienda|sucursal", "novedades", "recien llegado*", "ya llego|llegaron",
        "lanzamiento", "ven a conocer*|visitar*",
      ],
      clear: ["nuestra tienda", "coleccion", "descubre"],
      hint: ["nuevo"],
    },
    "review-request": { strong: ["dejanos .. resena|opinion", "# estrellas"] },
    "forward-request": { strong: ["invita|refiere|recomienda .. amigo*"] },
    "re-engagement": { strong: ["te extranamos|extranamos", "en tu carrito|cesta", "tu carrito", "olvidaste algo", "completa tu compra"] },
    survey: { strong: ["encuesta .. gana|premio|sorteo"] },
    scam: {
      strong: [
        "has|eres ganado|ganador*", "ganaste .. premio|$", "ganado .. premio|iphone|$", "loteria",
        "trabaja* desde casa", "apuestas",
      ],
      clear: ["dinero facil"],
    },
    invitation: {
      strong: ["compra ya|ahora|hoy", "aprovecha"],
      clear: ["haz clic .. comprar|aprovecha*", "mas informacion", "comprar", "visitanos"],
    },
    urgency: { clear: ["solo|unicamente hoy|hasta|esta|este|por", "ultima* oportunidad|horas|unidades|dias|plazas"] },
    "opt-out": { strong: ["detener|no promociones"], clear: ["cancelar suscripcion", "darte de baja"] },
    authentication: { strong: ["codigo de verificacion|acceso|seguridad|confirmacion"] },
    account: {
      strong: ["contrasena .. cambiada|cambio|restablec*|actualiz*|modific*", "inicio de sesion", "fuiste tu"],
      clear: ["tu|su cuenta|perfil"],
    },
    payment: {
      strong: [
        "pago .. recibid*|confirmad*|rechazad*|aprobad*|procesad*|realizad*|exitos*", "recibimos|hemos .. pago",
        "transferencia", "reembolso",
      ],
      clear: ["pago", "importe", "saldo"],
    },
    "payment-reminder": {
      strong: [
        "factura|recibo|cuota|mensualidad|pago .. vence*|vencimiento|pendiente|vencid*|atrasad*",
        "vence el|en|manana|/", "pago programado",
      ],
    },
    order: {
      strong: [
        "pedido .. confirmado|enviado|entregado|camino|cancelado|listo|preparado|recibido|recoger|reparto|salio",
        "pedido #", "en reparto", "numero|codigo de seguimiento|rastreo|guia", "repartidor",
      ],
      clear: ["entrega"],
    },
    booking: {
      strong: [
        "cita .. confirmad*|/|:|con|manana|cancelad*|programad*|reprogramad*|es|para|el",
        "tu|su cita|reserva|vuelo|viaje|mesa|estancia", "vuelo #", "check-in",
      ],
      clear: ["cita", "reserva"],
    },
    "event-reminder": { strong: ["clase .. comienza|empieza|hoy|manana", "tu inscripcion"], clear: ["recordatorio"] },
    support: {
      strong: [
        "caso|ticket|reclamo|incidencia .. #|resuelt*|cerrad*|abiert*|creado",
        "tu|su solicitud|consulta|reclamo|reclamacion|mensaje|duda", "hemos recibido", "tu experiencia",
      ],
      clear: ["ayuda", "problema", "gracias por"],
    },
    goodwill: { strong: ["felices fiestas|pascuas"] },
    conversation: { clear: ["buenos dias", "hasta luego"], hint: ["hola"] },
  },
};
