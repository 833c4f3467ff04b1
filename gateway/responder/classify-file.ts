// `npm run --silent classify -- FILE.jsonl`: qualifies conversations without a server, a line for each line.
import { qualify } from './classify.ts';
import { readConversations } from './training/read-conversations.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Which file? npm run --silent classify -- FILE.jsonl');
  process.exit(1);
}
for (const { id, turns } of readConversations(file)) {
  const { intent, score, fields, lastAction, evidence, engine } = qualify(turns);
  console.log(JSON.stringify({ id, intent, score, fields, lastAction, evidence, engine }));
}
