// What the doctor prints of its findings, collected while the cases run: one text file for each area, to be read as a person reads it.

import {checksByArea} from '../../source/doctor/checks/index.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {reportLayout} from '../../source/output/report-layout.ts';

export type FindingTexts = {
	/** @param home its folder, which is another one in every run */
	add(heading: string, findings: readonly Finding[], home: string): void;
	/** All that was added about the checks of this area, in the order of the cases. */
	of(area: string): string;
};

const home = '/home/dev';
const {block} = reportLayout({columns: 80, home, colour: false, invocation: installed});

export const areas = Object.keys(checksByArea);

const areaOf = new Map(
	Object.entries(checksByArea).flatMap(([area, checks]) => checks.map(({id}) => [id, area] as const)),
);

export function collectFindingTexts(): FindingTexts {
	const texts = new Map<string, string[]>(areas.map((area) => [area, []]));
	return {
		add(heading, findings, folder) {
			const blocks = findings.map((finding) => block(withoutChance(finding, folder)).join('\n'));
			texts.get(areaOf.get(findings[0]?.id ?? '') ?? '')?.push([heading, ...blocks].join('\n\n'));
		},
		of: (area) => `${texts.get(area)?.join('\n\n')}\n`,
	};
}

/** Before the lines are wrapped: how long a folder's name is must not matter. */
const withoutChance = (finding: Finding, folder: string): Finding =>
	JSON.parse(
		JSON.stringify(finding)
			.replaceAll(`${folder}/machine/`, '/')
			.replaceAll(folder, home)
			.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
			.replaceAll(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, 'REQUEST-ID')
			.replaceAll(/\b\d{8}T\d{6}Z/g, 'TIME')
			.replaceAll(/\b\d+ s (slow|fast)/g, 'SECONDS s $1')
			.replaceAll(/\b\d+\.\d\d s\b/g, '0.01 s'),
	);
