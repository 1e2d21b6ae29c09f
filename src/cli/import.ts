import { enableCompileCache } from 'node:module';

// as in ask.ts: Node keeps the stripped code if it is asked to before the files are imported
enableCompileCache();
await import('./import-command.ts');
