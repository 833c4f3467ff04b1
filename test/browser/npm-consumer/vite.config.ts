/** Two pages: one without a framework, and one with React. */
export default { build: { rolldownOptions: { input: ['plain.html', 'react.html'] } } };
