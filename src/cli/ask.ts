import { enableCompileCache } from 'node:module';

// Stripping the types of some thirty files takes longer than answering; Node keeps
// the stripped code if it is asked to before the files are imported.
enableCompileCache();
await import('./ask-command.ts');
