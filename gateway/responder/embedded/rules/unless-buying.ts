/**
 * Not in a sentence about a purchase: "repeat the payment instructions" and "give me the key of the flat" are what buyers
 * say, and a sentence that is dropped cannot make them HOT.
 */
export const UNLESS_BUYING =
  '(?![^.!?؟;]*(?<!\\w)(?:pay|payments?|paid|deposit|transfer|bank|contract|invoice|booking|order|delivery|viewing|apartment|flat|villa|house|office|car|' +
  'pag(?:o|os|ar)|dep[oó]sito|transferencia|contrato|factura|reserva|pedido|entrega|piso|apartamento|casa|coche|' +
  'paiements?|payer|acompte|virement|contrat|facture|r[eé]servation|commande|livraison|appartement|maison|voiture|' +
  '\\w*zahlung\\w*|bezahlen|[uü]berweisung|vertrag|rechnung|buchung|bestellung|lieferung|wohnung|haus|auto|' +
  'الدفع|دفع|السداد|التحويل|العربون|عربون|العقد|عقد|الفاتوره|الحجز|حجز|الشقه|شقه|الفيلا|البيت|العربيه|التسليم|' +
  'el daf3|daf3|3arboon|3arbon|3a2d|el 3a2d|7agz|el 7agz|sha2a|el sha2a)(?!\\w))';
