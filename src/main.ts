// Starts the API, and the jobs beside it unless a worker of their own does them.
import { startServer } from './server.js';

await startServer();
