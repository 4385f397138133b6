/** What an invented message should be read as; only what is named is asserted. */
export interface AbroadCase {
  text: string;
  type?: string;
  category?: string;
  sentiment?: string;
  priority?: string;
}

/** Messages written for these tests, before the word lists of their languages were tried on them. */
export const ABROAD_CASES: Record<string, readonly AbroadCase[]> = {
  de: [
    { text: 'Die App stürzt seit dem letzten Update ständig ab.', type: 'complaint', category: 'app.crash' },
    { text: 'Mein Paket ist immer noch nicht angekommen, ich warte seit zwei Wochen.', category: 'delivery.late' },
    { text: 'Das Ladegerät hat Feuer gefangen, meine Tochter hat sich verbrannt!', type: 'complaint', priority: 'P0' },
    { text: 'Vielen Dank, der Kundendienst war sehr freundlich.', type: 'praise', sentiment: 'positive' },
    { text: 'Wie kann ich meine Rechnung herunterladen?', type: 'inquiry', category: 'payment.invoice' },
    { text: 'Es wäre schön, wenn es einen Dunkelmodus gäbe.', type: 'suggestion', category: 'feature.new' },
  ],
  fr: [
    { text: "L'application plante à chaque fois que je l'ouvre.", type: 'complaint', category: 'app.crash' },
    { text: "J'attends mon remboursement depuis un mois, c'est inadmissible.", category: 'payment.refund' },
    { text: 'Le colis est arrivé complètement écrasé.', type: 'complaint', category: 'delivery.damaged' },
    { text: 'La batterie a explosé et mon fils a été blessé.', type: 'complaint', priority: 'P0' },
    { text: 'Merci beaucoup, je suis très satisfaite de mon achat !', type: 'praise', sentiment: 'positive' },
    { text: "Pourriez-vous ajouter un mode sombre à l'application ?", type: 'suggestion', category: 'feature.new' },
  ],
  es: [
    { text: 'Me han cobrado dos veces el mismo pedido.', type: 'complaint', category: 'payment.wrong-charge' },
    { text: 'No puedo iniciar sesión, el código nunca llega.', category: 'app.login', priority: 'P1' },
    {
      text: 'El repartidor fue muy grosero y tiró la caja al suelo.',
      category: 'delivery.courier',
      sentiment: 'negative',
    },
    { text: '¿Cómo puedo cambiar la dirección de entrega?', type: 'inquiry', sentiment: 'neutral' },
    { text: 'Excelente servicio, muchas gracias a todo el equipo.', type: 'praise', sentiment: 'positive' },
    {
      text: 'Si no me contestan, voy a hablar con mi abogado. Llevo tres semanas esperando una respuesta.',
      priority: 'P1',
    },
  ],
  it: [
    { text: 'Ho ricevuto un articolo sbagliato, avevo ordinato la taglia M.', category: 'delivery.wrong-item' },
    { text: 'Il frigorifero ha smesso di funzionare dopo tre giorni.', type: 'complaint', category: 'product.defect' },
    {
      text: 'Qualcuno è entrato nel mio account e ha cambiato la password.',
      category: 'security.account',
      priority: 'P1',
    },
    { text: 'Grazie mille, prodotto ottimo e spedizione veloce.', type: 'praise', sentiment: 'positive' },
    { text: 'Quanto costa la spedizione in Sardegna?', type: 'inquiry' },
    { text: 'Il servizio clienti non risponde mai, è una vergogna.', category: 'service.slow', sentiment: 'negative' },
  ],
  pt: [
    { text: 'O aplicativo está muito lento, demora para carregar.', type: 'complaint', category: 'app.slow' },
    { text: 'Consta como entregue mas não recebi nada.', type: 'complaint', category: 'delivery.lost' },
    { text: 'O atendente foi muito mal-educado comigo.', category: 'service.attitude', sentiment: 'negative' },
    { text: 'Gostaria de saber se vocês aceitam cartão de débito?', type: 'inquiry' },
    { text: 'Adorei o produto, recomendo a todos!', type: 'praise', sentiment: 'positive' },
    { text: 'O site é falso, caí num golpe e perdi meu dinheiro.', category: 'security.fraud', priority: 'P1' },
  ],
  nl: [
    { text: 'De app crasht elke keer als ik hem open.', type: 'complaint', category: 'app.crash' },
    { text: 'Het pakket is beschadigd aangekomen.', type: 'complaint', category: 'delivery.damaged' },
    { text: 'Ik kan niet betalen, de betaling mislukt steeds.', category: 'payment.failed', priority: 'P1' },
    {
      text: 'Heel tevreden, snelle levering en vriendelijk personeel. Bedankt!',
      type: 'praise',
      sentiment: 'positive',
    },
    { text: 'Kunnen jullie een donkere modus toevoegen?', type: 'suggestion', category: 'feature.new' },
    { text: 'Veel te duur geworden, de prijs is alweer verhoogd.', category: 'payment.price', sentiment: 'negative' },
  ],
  ja: [
    { text: 'アプリを開くとすぐに落ちます。何とかしてください。', type: 'complaint', category: 'app.crash' },
    { text: '商品がまだ届きません。もう二週間待っています。', type: 'complaint', category: 'delivery.late' },
    { text: '充電中にバッテリーから煙が出て、やけどをしました。', type: 'complaint', priority: 'P0' },
    { text: 'とても使いやすくて満足しています。ありがとうございます。', type: 'praise', sentiment: 'positive' },
    { text: '領収書はどこで発行できますか？', type: 'inquiry', category: 'payment.invoice' },
    { text: 'ダークモードを追加してほしいです。', type: 'suggestion', category: 'feature.new' },
  ],
  ko: [
    { text: '로그인이 안 돼요. 인증번호가 오지 않습니다.', type: 'complaint', category: 'app.login' },
    { text: '환불이 아직 안 됐어요. 언제까지 기다려야 하나요?', category: 'payment.refund' },
    { text: '상담원이 너무 불친절하고 말투가 무례했어요.', category: 'service.attitude', sentiment: 'negative' },
    { text: '배송이 빠르고 품질도 좋아요. 감사합니다!', type: 'praise', sentiment: 'positive' },
    { text: '영업시간이 어떻게 되나요?', type: 'inquiry', sentiment: 'neutral' },
    { text: '개인정보가 유출된 것 같아요. 스팸 전화가 계속 와요.', category: 'security.privacy', priority: 'P1' },
  ],
  ru: [
    { text: 'Приложение вылетает сразу после запуска.', type: 'complaint', category: 'app.crash' },
    { text: 'С меня дважды списали деньги за один заказ.', category: 'payment.wrong-charge', priority: 'P1' },
    { text: 'Курьер нагрубил и бросил посылку у подъезда.', category: 'delivery.courier', sentiment: 'negative' },
    { text: 'Чайник загорелся, ребёнок получил ожог.', type: 'complaint', priority: 'P0' },
    { text: 'Огромное спасибо, отличный сервис!', type: 'praise', sentiment: 'positive' },
    { text: 'Подскажите, пожалуйста, как удалить аккаунт?', type: 'inquiry' },
  ],
};
