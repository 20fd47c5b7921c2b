// Anthropic's own client for Bedrock, from the npm registry: it reads streams and signs requests with code that is not ours.
// Fetched and kept outside the repository, since with what it needs it is as large as a third of everything that is installed here.
import {installPackages} from '../npm-package.ts';

/** Both together, and nothing that was published later: the same client on every machine. */
const measured = {
	packages: ['@anthropic-ai/bedrock-sdk@1.1.3', '@anthropic-ai/sdk@1.14.0'],
	before: '2026-11-29',
};
const newest = ['@anthropic-ai/bedrock-sdk@latest', '@anthropic-ai/sdk@latest'];

/** @returns the folder that holds its `node_modules`. Rejects where the registry cannot be reached */
export const fetchBedrockSdk = (takesNewest: boolean): Promise<string> =>
	takesNewest
		? installPackages(`bedrock-sdk-${new Date().toISOString().slice(0, 10)}`, newest)
		: installPackages('bedrock-sdk-1.1.3', measured.packages, measured.before);
