import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../lambdas/domain/understanding/language.ts';

describe('the language by script and common words (R2.1)', () => {
  it.each([
    ['zh', '快递三天了还没到，客服也没人理'],
    ['zh', 'App闪退三天了,我的手机号138****5678'],
    ['zh', 'iPhone 15 Pro Max 的 App 一打开就闪退'],
    ['zh-TW', '謝謝客服小姐，態度非常好'],
    ['zh-TW', '請問這個訂單什麼時候會到？'],
    ['en', 'My order has not arrived yet'],
    ['en', 'the 微信 button does not work for me'],
    ['ja', '注文した商品がまだ届きません'],
    ['ko', '주문한 상품이 아직 도착하지 않았습니다'],
    ['es', '¿Dónde está mi pedido? Todavía no ha llegado'],
    ['fr', "Bonjour, je n'ai pas reçu ma commande"],
    ['de', 'Die Lieferung ist immer noch nicht da'],
    ['pt', 'O meu pedido ainda não chegou'],
    ['it', 'Il mio ordine non è ancora arrivato'],
    ['ru', 'Мой заказ до сих пор не пришёл'],
    ['ar', 'لم يصل طلبي حتى الآن'],
    ['und', '12345 ???'],
    ['und', '138****5678'],
    ['und', ''],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text).language).toBe(language);
  });

  it('is sure of a plain text and unsure of words that it does not know', () => {
    expect(languageOf('快递还没到').sure).toBe(true);
    expect(languageOf('Where is my order? I have been waiting for two weeks.').sure).toBe(true);
    expect(languageOf('Xerxes qapla').sure).toBe(false);
    expect(languageOf('ok').sure).toBe(true);
  });
});
