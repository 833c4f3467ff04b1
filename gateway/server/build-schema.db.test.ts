import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

it('describes every type, field and input, for someone who sees only the schema', () => {
  const types = Object.values(gateway.app.schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const builtIn = ['Query', 'Mutation', 'Subscription'];
  const bare = types.filter((type) => !type.description && !builtIn.includes(type.name)).map(({ name }) => name);
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter(({ description }) => !description)
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(bare).toEqual([]);
  expect(fields).toEqual([]);
});
