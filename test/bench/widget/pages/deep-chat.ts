import 'deep-chat';

// It answers by itself, so that it asks nobody.
document.body.innerHTML = '<deep-chat demo="true"></deep-chat>';
