// The command `policy`: what must be allowed for exactly the chosen profiles, or with `--missing` what is not allowed yet.

import {requestedNeeds} from '../access/access-request.ts';
import {policyDocument} from '../bedrock/policy/document.ts';
import {type PolicyFormat, renderPolicy} from '../bedrock/policy/render.ts';
import {splitPolicy} from '../bedrock/policy/split.ts';
import {blockingProblem} from '../conversation/blocking-problem.ts';
import {accessProof} from '../conversation/questions/access.ts';
import {Problem} from '../problem.ts';
import type {Command} from './command-line.ts';
import {resolveAnswers} from './resolve-answers.ts';

/** Models are called only for `--missing`: what is needed follows from the profiles alone. */
export const runPolicy: Command = async (line, ports, {out, err}) => {
	const format = String(line.options.format ?? 'json');
	if (!Object.hasOwn(renderPolicy, format)) {
		const formats = Object.keys(renderPolicy).join(', ');
		throw new Problem({
			code: 'bad-format',
			usage: true,
			title: `--format ${format} cannot be printed`,
			because: `the formats are ${formats}`,
		});
	}
	const onlyMissing = Boolean(line.options.missing);
	const session = await resolveAnswers(
		onlyMissing ? line : {...line, options: {...line.options, noProbe: true}},
		ports,
	);
	try {
		const loaded = accessProof(session.view.context)?.loaded;
		if (loaded?.state === 'failed') throw loaded.problem;
		if (loaded?.state !== 'ready') throw blockingProblem(session.view);
		const {request, evidence, missing} = loaded.value;
		const needs = onlyMissing ? missing : requestedNeeds(request, evidence);
		if (needs.length === 0) {
			err(
				onlyMissing
					? 'Nothing is missing, as far as could be asked.\n'
					: 'AWS did not say whose account this is, so no policy can be exact.\n',
			);
			return onlyMissing ? 0 : 1;
		}
		// A subscription is the administrator's to allow, and only where one is missing and was asked for.
		const unsubscribed = evidence.availability.some(({availability}) => availability?.agreement === 'NOT_AVAILABLE');
		const document = policyDocument(needs, {marketplace: Boolean(line.options.subscribe) && unsubscribed});
		out(renderPolicy[format as PolicyFormat](splitPolicy(document)));
		return 0;
	} finally {
		session.close();
	}
};
