// Cheerio and discord.js each bring a version of undici, and the first one loaded sends the requests of both.
// In the bot they never meet; here test files share a process, and with cheerio's the uploads of discord.js fail.
import 'discord.js';
