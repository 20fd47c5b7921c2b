// Asks the npm registry for the newest release of this program: for `version --check`, and never for anything else.

import http from 'node:http';
import https from 'node:https';
import {HttpProxyAgent, HttpsProxyAgent} from 'hpagent';
import {proxyFor} from '../claude-code/proxy.ts';
import {deadline} from '../deadline.ts';
import {Problem} from '../problem.ts';
import {shownAddress} from '../secrets/address.ts';

export type Release = {
	readonly version: string;
	/** As its package.json names it; absent where it names none. */
	readonly repository?: string;
};

type Question = {
	readonly environment: Readonly<NodeJS.ProcessEnv>;
	/** Of the package. */
	readonly name: string;
	/** In milliseconds, from the question to the last byte of the answer. */
	readonly limit: number;
};

const longestAnswer = 1_000_000;

/** The registry of npm's own settings, as `npx` hands it down; else npm's public one. */
export function registryOf({npm_config_registry: configured}: Question['environment']): string {
	const url = configured && URL.canParse(configured) ? configured : 'https://registry.npmjs.org/';
	return url.endsWith('/') ? url : `${url}/`;
}

/** @returns undefined where the registry has no package of this name. Rejects with a Problem where it does not say. */
export async function newestRelease({environment, name, limit}: Question): Promise<Release | undefined> {
	const url = `${registryOf(environment)}${name}/latest`;
	const shown = shownAddress(url);
	let answer: Answer;
	try {
		answer = await get(url, environment, deadline(limit));
	} catch (error) {
		const {name: kind, message} = error as Error;
		throw noAnswer(
			kind === 'AbortError' ? `no answer from ${shown} within ${limit / 1000} seconds` : `${shown}: ${message}`,
		);
	}
	if (answer.status === 404) return undefined;
	const release = answer.status === 200 ? releaseIn(answer.text) : undefined;
	if (!release)
		throw noVersion(`${shown} answered ${answer.status}${answer.status === 200 ? ' without a version' : ''}`);
	return release;
}

type Answer = {readonly status: number; readonly text: string};

function get(url: string, environment: Question['environment'], signal: AbortSignal): Promise<Answer> {
	const proxy = proxyFor(new URL(url), environment)?.url;
	const plain = url.startsWith('http:');
	const agent = proxy ? (plain ? new HttpProxyAgent({proxy}) : new HttpsProxyAgent({proxy})) : undefined;
	return new Promise((resolve, reject) => {
		const request = (plain ? http : https).get(
			url,
			{signal, ...(agent && {agent}), headers: {accept: 'application/json'}},
			(response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (part: string) => {
					text += part;
					if (text.length > longestAnswer) response.destroy(new Error('the answer is too long'));
				});
				response.on('error', reject);
				response.on('end', () => resolve({status: response.statusCode ?? 0, text}));
			},
		);
		request.on('error', reject);
	});
}

/** Undefined where the text is no manifest: the web page of a proxy. */
function releaseIn(text: string): Release | undefined {
	try {
		const {version, repository} = JSON.parse(text) ?? {};
		if (typeof version !== 'string' || !/^\d+\.\d+\.\d+/.test(version)) return undefined;
		const url = typeof repository === 'string' ? repository : repository?.url;
		return {version, ...(typeof url === 'string' && {repository: url})};
	} catch {
		return undefined;
	}
}

const noAnswer = (because: string) =>
	new Problem({
		code: 'registry-no-answer',
		title: 'The npm registry did not answer',
		because,
		next: [{say: 'Check the network, and the proxy in HTTPS_PROXY where there is one'}],
	});

const noVersion = (because: string) =>
	new Problem({
		code: 'registry-refused',
		title: 'The npm registry did not name a version',
		because,
		next: [{say: 'See which registry npm asks', run: 'npm config get registry'}],
	});
