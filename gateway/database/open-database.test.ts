import { expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

it('names DATABASE_URL where nothing answers, and not its password', async () => {
  const opening = openDatabase({ url: 'postgres://somebody:hush@127.0.0.1:1/parley', dataDirectory: 'unused' });
  const { message } = await opening.then(
    () => new Error('it was opened'),
    (error: Error) => error,
  );
  expect(message).toContain('The database of DATABASE_URL cannot be used');
  expect(message).toContain('ECONNREFUSED');
  expect(message).not.toContain('hush');
});

it('names DATA_DIR where no folder can be made', async () => {
  const opening = openDatabase({ url: undefined, dataDirectory: import.meta.filename });
  await expect(opening).rejects.toThrow('The folder of DATA_DIR cannot be used: EEXIST');
});
