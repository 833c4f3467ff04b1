import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

/** What a server sends of the page, where there is no document. */
export const drawn = (endpoint: string): string => renderToString(<App endpoint={endpoint} />);
