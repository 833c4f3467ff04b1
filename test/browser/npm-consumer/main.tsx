import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.querySelector<HTMLElement>('#root');
if (root) hydrateRoot(root, <App endpoint={root.dataset['endpoint'] ?? ''} />);
