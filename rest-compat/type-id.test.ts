import { expect, test } from 'vitest';

import { typeId, uuidOfTypeId } from './type-id.ts';

/** The specification's own valid examples. */
test.each([
  ['00000000-0000-0000-0000-000000000000', 'usr_00000000000000000000000000'],
  ['00000000-0000-0000-0000-00000000000a', 'usr_0000000000000000000000000a'],
  ['00000000-0000-0000-0000-000000000010', 'usr_0000000000000000000000000g'],
  ['ffffffff-ffff-ffff-ffff-ffffffffffff', 'usr_7zzzzzzzzzzzzzzzzzzzzzzzzz'],
  ['01890a5d-ac96-774b-bcce-b302099a8057', 'usr_01h455vb4pex5vsknk084sn02q'],
])('%s is %s', (uuid, id) => {
  expect(typeId('usr', uuid)).toBe(id);
  expect(uuidOfTypeId('usr', id)).toBe(uuid);
});

test.each([
  '',
  'usr_',
  'key_01h455vb4pex5vsknk084sn02q',
  'usr_8zzzzzzzzzzzzzzzzzzzzzzzzz',
  'usr_01h455vb4pex5vsknk084sn02u',
])('%s is no TypeID', (id) => expect(uuidOfTypeId('usr', id)).toBe(id));
