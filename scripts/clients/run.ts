// `npm run test:clients [-- --newest]`: the simulated account as Anthropic's own client for Bedrock sees it.
// WITHOUT_BEDROCK_SDK=1 leaves it out, where npm cannot be reached.
import {spawnSync} from 'node:child_process';
import {parseArgs} from 'node:util';
import {fetchBedrockSdk} from './bedrock-sdk.ts';

const {values: options} = parseArgs({
	args: process.argv.slice(2),
	options: {newest: {type: 'boolean', default: false}},
});

if (process.env.WITHOUT_BEDROCK_SDK === '1') {
	process.stdout.write('The client of Anthropic was left out, as asked: nothing was tried.\n');
	process.exit(0);
}
const folder = await fetchBedrockSdk(options.newest).catch((error: Error) => {
	process.stderr.write(
		`@anthropic-ai/bedrock-sdk could not be fetched; WITHOUT_BEDROCK_SDK=1 leaves it out\n${error.message}\n`,
	);
	process.exit(1);
});
const {status} = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', 'test/simulated-aws/bedrock-sdk.test.ts'],
	{stdio: 'inherit', env: {...process.env, BEDROCK_SDK: folder}},
);
process.exit(status ?? 1);
