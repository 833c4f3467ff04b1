import '@parley/widget';
import '@parley/widget/lead-card';

const chat = document.createElement('parley-chat');
chat.tenant = 'demo';
chat.endpoint = new URLSearchParams(location.search).get('endpoint') ?? '';
document.body.append(chat, document.createElement('parley-lead-card'));
