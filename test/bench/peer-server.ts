import { EventEmitter, on } from 'node:events';
import { createServer } from 'node:http';
import { buildSchema, GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/**
 * graphql-ws as it comes, for what fan-out costs without a design of its own: a subscription and a stream for each socket.
 * Whatever is posted to /event is told to all. `PORT` as for the gateway.
 */
const schema = buildSchema(`
  interface ConversationEvent { conversationId: ID! }
  type Message { id: ID! role: String! content: String! createdAt: String! }
  type MessageAdded implements ConversationEvent { conversationId: ID! seq: Int! message: Message! }
  type Query { hello: String }
  type Subscription { conversationEvents(conversationId: ID!): ConversationEvent! }`);

const events = new EventEmitter().setMaxListeners(Infinity);
let seq = 0;

async function* conversationEvents({ conversationId }: { conversationId: string }) {
  for await (const [content] of on(events, 'event')) {
    const message = { id: conversationId, role: 'AGENT', content, createdAt: new Date().toISOString() };
    yield { conversationEvents: { __typename: 'MessageAdded', conversationId, seq, message } };
  }
  throw new GraphQLError('Events never end');
}

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (piece) => (text += String(piece)));
  request.on('end', () => {
    seq += 1;
    if (text !== '') events.emit('event', JSON.parse(text).content);
    response.setHeader('content-type', 'application/json').end('{}');
  });
});

const sockets = new WebSocketServer({ server, path: '/graphql' });
useServer({ schema, roots: { subscription: { conversationEvents } } }, sockets);
server.listen(Number(process.env['PORT']), '127.0.0.1');
