import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import {expect, onTestFinished, test} from 'vitest';
import {trustedCertificates} from '../../source/account/trusted-certificates.ts';

/** A certificate in form alone: nothing here reads what is in it. */
const own = (name: string) =>
	`-----BEGIN CERTIFICATE-----\n${Buffer.from(name).toString('base64')}\n-----END CERTIFICATE-----`;
const [bundled = ''] = tls.rootCertificates;
/** As another program would write it: lines of 76 characters that end as on Windows. */
const rewritten = () => {
	const [, body = ''] = /-----\n([^-]*)-----END/.exec(bundled) ?? [];
	const lines = body.replaceAll('\n', '').match(/.{1,76}/g) ?? [];
	return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\r\n');
};

function folderWith(files: Readonly<Record<string, string>>) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'certificates-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	return (name = '') => path.join(folder, name);
}

test('a certificate that Node and the system both bring counts once, others beside it', async () => {
	const at = folderWith({'all.pem': `# A name that some files put here\n${rewritten()}\n${own('Corporation')}\n`});
	const all = await trustedCertificates({SSL_CERT_FILE: at('all.pem')});
	expect(all).toHaveLength(new Set(tls.rootCertificates).size + 1);
	expect(all).toContain(own('Corporation'));
});

test('CLAUDE_CODE_CERT_STORE names the lists that count; NODE_EXTRA_CA_CERTS always does', async () => {
	const at = folderWith({'system.pem': own('system'), 'extra.pem': own('extra')});
	const environment = {SSL_CERT_FILE: at('system.pem'), NODE_EXTRA_CA_CERTS: at('extra.pem')};
	const counted = (store: string) => trustedCertificates({...environment, CLAUDE_CODE_CERT_STORE: store});
	expect(await counted('system')).toEqual([own('system'), own('extra')]);
	expect(await counted(' System ,')).toEqual([own('system'), own('extra')]);
	expect(await counted('bundled')).toEqual([...new Set(tls.rootCertificates), own('extra')]);
	expect(await counted('bundled,system')).toEqual(await counted('something else'));
});

test('each file of SSL_CERT_DIR counts; what cannot be read or holds no certificate adds none', async () => {
	const at = folderWith({
		'one.pem': own('one'),
		'two.crt': `${own('two')}\n${own('one')}`,
		'notes.txt': 'no certificate',
	});
	mkdirSync(at('folder'));
	const only = {CLAUDE_CODE_CERT_STORE: 'system'};
	expect((await trustedCertificates({...only, SSL_CERT_DIR: at()})).toSorted()).toEqual(
		[own('one'), own('two')].toSorted(),
	);
	expect(await trustedCertificates({...only, SSL_CERT_FILE: at('gone'), NODE_EXTRA_CA_CERTS: at('folder')})).toEqual(
		[],
	);
});

test('the older names of a certificate count, too', async () => {
	const named = (label: string) => own(label).replaceAll(' CERTIFICATE', ` ${label} CERTIFICATE`);
	const at = folderWith({'all.pem': ['TRUSTED', 'X509'].map(named).concat(own('plain')).join('\n')});
	const all = await trustedCertificates({CLAUDE_CODE_CERT_STORE: 'system', SSL_CERT_FILE: at('all.pem')});
	expect(all).toEqual([named('TRUSTED'), named('X509'), own('plain')]);
});
