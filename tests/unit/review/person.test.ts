import { describe, expect, it } from 'vitest';
import { isNewPersonId, isPersonId, parsePerson, personIdFrom } from '../../../shared/review/person';

describe('C8: ids made from names', () => {
  it.each([
    ['Ana María Ruiz', 'ana-maria-ruiz'],
    ['Ørsted', 'orsted'],
    ['Łukasz Æbelø', 'lukasz-aebelo'],
    ['Straße', 'strasse'],
    ['王小明', 'wangxiaoming'],
    ['Иван Щукин', 'ivan-shchukin'],
    ['Ελένη', 'eleni'],
    ['con', 'con-1'],
  ])('C8: %s gives %s', (name, id) => {
    expect(personIdFrom(name)).toBe(id);
  });

  it.each(['さくら', 'محمد', '김민수', '王 さくら', '陳大文 (HK)', 'a'.repeat(60), `${'陳'.repeat(30)} さ`])(
    'C8: %s gives an id that anybody may take, the same each time',
    (name) => {
      const id = personIdFrom(name);
      expect(isNewPersonId(id)).toBe(true);
      expect(personIdFrom(name)).toBe(id);
    },
  );

  it('C8: two names that cannot be read give two ids', () => {
    expect(personIdFrom('さくら')).not.toBe(personIdFrom('ひなた'));
  });

  it.each(['', '  ', '…'])('C8: %j has nothing to make one from', (name) => {
    expect(personIdFrom(name)).toBe('');
  });
});

describe('B4: ids that name a device on Windows', () => {
  it.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])(
    'B4: %s is taken by nobody new, and stays readable',
    (id) => {
      expect(isNewPersonId(id)).toBe(false);
      expect(parsePerson(id)).toBeNull();
      expect(parsePerson(`${id}:Somebody`)).toBeNull();
      expect(isNewPersonId(personIdFrom(id))).toBe(true);
      expect(isPersonId(id)).toBe(true);
    },
  );
});
