import { render } from 'preact';
import { App } from './app.tsx';

const root = document.querySelector('#room');
if (root !== null) {
  render(<App person={new URLSearchParams(location.search).get('as') ?? ''} />, root);
}
