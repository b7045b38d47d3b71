import type { WordList } from "./list";

export const spanish: WordList = {
  language: "es",
  phrases: {
    offer: {
      strong: [
        "% de descuento|dto|rebaja|cashback", "% dto|off|menos", "$ de descuento|regalo|bono", "descuento* .. %|exclusiv*|especial*", "gran|super|mega oferta*|rebaja*|descuento*|venta", "oferta* especial*|exclusiv*|limitada|valida*|termina*|flash|unica*|del",
        "promocion especial|exclusiva|valida|termina|de", "lleva* # .. paga* #", "# x #", "cupon .. descuento|%|vence|caduca", "usa|utiliza el codigo|cupon", "envio gratis en|por|desde|a", "desde $", "por solo $", "antes $ ahora $", "tu primera|proxima compra|pedido", "liquidacion", "rebajas",
        "bono .. vence*|caduca*|expira*", "puntos .. vence*|caduca*|expira*", "prestamo .. preaprobado|aprobado|inmediato", "credito .. preaprobado|disponible|aprobado", "tarjeta .. preaprobada|sin anualidad", "precio* especial*|increible*|bajo*|unico*", "prueba gratis|gratuita", "ahorra %|$|hasta", "canjea .. ahora|hoy|ya", "gana|obten|llevate %|$",
      ],
      clear: ["descuento", "descuentos", "promocion", "promociones", "cupon", "ofertas", "oferta", "gratis", "regalo", "bono", "sorteo", "dos por uno"],
      hint: ["premium", "beneficios", "ahorra", "exclusivo", "plan"],
    },
    announcement: {
      strong: ["nueva coleccion|temporada|tienda|sucursal", "novedades", "recien llegado*", "ya llego|llegaron", "lanzamiento", "gran inauguracion|apertura", "ven a conocer*|visitar*", "conoce nuestr*|lo|la|el", "visita nuestra*|nuestro", "inscripciones abiertas", "cupos|plazas limitad*", "inscribete|matriculate", "ya disponible", "descubre nuestr*|la|el|lo|las|los", "te presentamos"],
      clear: ["nuestra tienda", "nuestros productos|servicios|planes", "coleccion", "descubre", "nuestro catalogo", "webinar|taller gratuito"],
      hint: ["nuevo", "nueva", "especialmente para"],
    },
    "review-request": { strong: ["dejanos .. resena|opinion", "resena .. google", "califica* .. app|google", "valora* .. app|google", "# estrellas"] },
    "forward-request": { strong: ["invita|refiere|recomienda .. amigo*", "comparte .. amigos|grupos|contactos", "reenvia* este|a"] },
    "re-engagement": {
      strong: ["te extranamos|extranamos", "te echamos de menos", "hace .. tiempo que|no", "en tu carrito|cesta", "tu carrito", "olvidaste algo", "sigues|aun interesad*", "vuelve .. comprar|%|tienda|y", "completa|finaliza tu compra|pedido"],
    },
    survey: { strong: ["encuesta .. gana|premio|sorteo", "vota por"] },
    scam: { strong: ["has|eres ganado|ganador*", "ganaste .. premio|$", "ganado .. premio|iphone|$", "loteria", "trabaja* desde casa", "ingreso* extra|pasivo*", "gana $ al|diarios|por", "ganancias|rentabilidad garantizad*", "pago|tasa de liberacion", "duplica .. dinero|inversion", "apuestas", "giros gratis", "sin experiencia .. $|gana*"], clear: ["dinero facil", "criptomoneda*"] },
    invitation: {
      strong: ["compra ya|ahora|hoy", "aprovecha", "pide ya|ahora|hoy|el|la", "reserva ya|ahora|hoy tu", "no te .. pierdas", "ver ofertas"],
      clear: ["haz clic .. comprar|aprovecha*", "mas informacion", "comprar", "visitanos", "solicita .. ahora|ya|tu", "descarga la app", "suscribete", "corre", "te esperamos", "contrata"],
    },
    urgency: { clear: ["solo|unicamente hoy|hasta|esta|este|por", "ultima* oportunidad|horas|unidades|dias|plazas", "por tiempo limitado", "valido|valida hasta|solo", "termina hoy|manana|pronto", "hasta agotar", "date prisa", "vence|caduca|expira hoy|manana"] },
    "opt-out": { strong: ["detener|no promociones"], clear: ["cancelar suscripcion", "responde|envia baja|stop|alto|salir", "darte de baja", "dejar de recibir", "no deseas recibir"] },
    authentication: { strong: ["codigo de verificacion|acceso|seguridad|confirmacion", "codigo .. es #", "no compartas|comparta", "tu|su codigo", "clave temporal|dinamica", "codigo vence|caduca|expira"] },
    account: { strong: ["contrasena .. cambiada|cambio|restablec*|actualiz*|modific*", "inicio de sesion", "tu|su cuenta|perfil .. actualizad*|cread*|verificad*|activad*|modificad*", "fuiste tu", "nuevo acceso|dispositivo", "actividad inusual|sospechosa", "si no fuiste"], clear: ["tu|su cuenta|perfil", "bienvenid*", "tu plan"] },
    payment: { strong: ["pago .. recibid*|confirmad*|rechazad*|aprobad*|procesad*|realizad*|exitos*", "recibimos|hemos .. pago", "transferencia", "reembolso", "factura .. disponible|#|adjunt*|lista|emitida", "transaccion", "compra .. por $", "tarjeta .. terminad*|termina|final|~", "cargo .. $|tarjeta", "saldo .. disponible|actual|es|de", "comprobante", "deposito de", "nomina"], clear: ["pago", "importe", "monto", "saldo", "recibo", "factura", "total"] },
    "payment-reminder": { strong: ["factura|recibo|cuota|mensualidad|pago .. vence*|vencimiento|pendiente|vencid*|atrasad*", "vence el|en|manana|/", "fecha limite|vencimiento", "se cobrara|cargara|renovara|debitara", "suscripcion .. renueva|vence|renovara", "evita* recargos|cortes|suspension|intereses", "saldo insuficiente|suficiente", "pago programado", "proximo pago|cobro"] },
    order: { strong: ["pedido .. confirmado|enviado|entregado|camino|cancelado|listo|preparado|recibido|recoger|reparto|salio", "pedido #", "en|esta camino", "en reparto", "numero|codigo de seguimiento|rastreo|guia", "rastrea*|segui* .. pedido|paquete|envio", "paquete|envio .. camino|entregad*|llega*|reparto|recoger|espera|sale", "entrega .. estimada|prevista|programada|hoy|intent*|realizada", "listo para recoger", "tu|su pedido|paquete|envio", "devolucion .. recibida|aprobada|#", "repartidor", "ha sido|fue enviado|entregado"], clear: ["entrega", "paquete", "pedido"] },
    booking: { strong: ["cita .. confirmad*|/|:|con|manana|cancelad*|programad*|reprogramad*|es|para|el", "reserva .. confirmad*|cancelad*|#|/|para|modificad*", "tu|su cita|reserva|vuelo|viaje|mesa|estancia", "reprogramar", "vuelo #", "embarque|abordar|abordaje", "check-in", "tecnico .. visit*|llegara|/|acudira", "resultados .. listos|disponibles", "receta .. lista", "confirma* .. asistencia|cita"], clear: ["cita", "reserva", "turno", "te esperamos el"] },
    "event-reminder": { strong: ["clase .. comienza|empieza|hoy|manana", "evento .. comienza|empieza|registrad*", "tu inscripcion", "te registraste|inscribiste", "reunion .. padres|/|manana", "inscripcion .. confirmada"], clear: ["recordatorio", "recuerda", "te recordamos"] },
    support: { strong: ["caso|ticket|reclamo|incidencia .. #|resuelt*|cerrad*|abiert*|creado", "tu|su solicitud|consulta|reclamo|reclamacion|mensaje|duda", "hemos recibido", "segun .. solicit*|acord*|pediste", "como fue|estuvo .. experiencia|atencion|visita", "califica|valora tu|la|nuestra atencion|experiencia|visita", "tu experiencia", "alerta de precio", "busqueda guardada", "nos solicitaste|pediste|preguntaste", "resolvimos|solucionamos"], clear: ["ayuda", "soporte", "atencion al", "duda*", "disculp*", "contactanos", "problema", "gracias por"] },
    goodwill: { strong: ["feliz navidad|ano|cumpleanos|dia|pascua*", "felices fiestas|pascuas", "te deseamos|deseamos .. familia"] },
    conversation: { clear: ["buenos dias", "buenas tardes|noches", "hasta luego", "de nada", "como estas"], hint: ["hola", "gracias"] },
  },
};
