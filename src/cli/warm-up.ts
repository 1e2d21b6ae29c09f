import { enableCompileCache } from 'node:module';

// Runs after the install, so that the first question is answered and the bot starts as fast as the
// second time. Faults of the knowledge are reported where it is used, not here.
enableCompileCache();
const { loadEngine } = await import('../engine-cache.ts');
await Promise.all([
  loadEngine('knowledge'),
  import('../answer/answer.ts'),
  import('./answer-text.ts'),
  import('../start.ts'),
  import('../../commands/index.ts'),
  import('../room/start.ts'),
]);
