/** Sends one document at a time to /graphql and shows what came back. A token of `login` is kept until the page is left. */
const examples = [
  {
    name: 'Is the server well?',
    document: '{\n  health {\n    status\n    version\n    database\n  }\n}',
    variables: {},
  },
  {
    name: 'Say something as a visitor, in one call',
    document:
      'mutation Ask($input: AskInput!) {\n  ask(input: $input) {\n    reply {\n      content\n      cards {\n        title\n        price\n      }\n    }\n    intent\n    score\n    followUp\n  }\n}',
    variables: {
      input: {
        tenant: 'demo',
        userId: 'explorer',
        channel: 'API',
        content: 'I want to buy a two bedroom apartment this week, my budget is 4 million. I am Mona.',
      },
    },
  },
  {
    name: 'Sign in (the password is in the terminal)',
    document:
      'mutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    expiresAt\n    account {\n      name\n      role\n    }\n  }\n}',
    variables: { input: { login: 'demo@example.com', password: '' } },
  },
  {
    name: 'The hot leads (needs a token)',
    document:
      'query HotLeads {\n  leads(first: 10, filter: { intents: [HOT] }) {\n    nodes {\n      name\n      phone\n      score\n      evidence {\n        text\n      }\n      requirement\n      budget\n      timeline\n    }\n  }\n}',
    variables: {},
  },
];

const field = (id) => document.getElementById(id);
const [example, text, variables, token, answer] = ['example', 'document', 'variables', 'token', 'answer'].map(field);

function show({ document, variables: values }) {
  text.value = document;
  variables.value = JSON.stringify(values, null, 2);
}

async function run() {
  answer.textContent = 'Asking…';
  try {
    const headers = { 'content-type': 'application/json' };
    if (token.value) headers.authorization = `Bearer ${token.value.trim()}`;
    const body = JSON.stringify({ query: text.value, variables: JSON.parse(variables.value || '{}') });
    const result = await (await fetch('/graphql', { method: 'POST', headers, body })).json();
    token.value = result.data?.login?.accessToken ?? token.value;
    answer.textContent = JSON.stringify(result, null, 2);
  } catch (error) {
    answer.textContent = String(error);
  }
}

example.append(...examples.map(({ name }, index) => new Option(name, String(index))));
example.addEventListener('change', () => show(examples[Number(example.value)]));
field('request').addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run();
});
show(examples[0]);
