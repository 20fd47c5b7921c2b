// Before a release: the tag, package.json and CHANGELOG.md name the same version, and package.json names the repository that releases it.
import {readFileSync} from 'node:fs';

const {GITHUB_REF_NAME: tag = '', GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = ''} = process.env;
const {version, repository: named} = JSON.parse(readFileSync('package.json', 'utf8'));
const address = `git+${server}/${repository}.git`;

const faults = [
	tag === `v${version}` ? '' : `the tag is ${tag}, package.json has version ${version}`,
	readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${version}`) ? '' : `CHANGELOG.md has no section ${version}`,
	named.url === address ? '' : `package.json names the repository ${named.url}, this one is ${address}`,
].filter(Boolean);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
