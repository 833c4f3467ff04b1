const { description } = document.getElementById('docs').dataset;

window.SwaggerUIBundle({
  url: description,
  domNode: document.getElementById('docs'),
  deepLinking: true,
  // By default the description would be sent to a validator on somebody else's host.
  validatorUrl: null,
});

// Swagger UI has a dark side, and leaves it to the page when it shows it.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();
