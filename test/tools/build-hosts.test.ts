import { describe, expect, test } from '@jest/globals';
import { buildHosts, hostNames } from '../../src/tools/build-hosts';
import { builtHost, type Built } from '../built';

describe('the build', () => {
  test('finds every host that has a target', () => {
    expect(hostNames()).toEqual(expect.arrayContaining(['excel', 'sheets']));
  });

  test('refuses a host that is not there, and lists those that are', async () => {
    await expect(buildHosts({ hosts: ['lotus'] })).rejects.toThrow(
      /^host must be one of cli, excel, .*sheets; got "lotus"$/,
    );
  });

  test.each(['http://kam.example.com', 'https://kam.example.com/app', 'kam.example.com', ''])(
    'refuses the origin "%s"',
    async (origin) => {
      await expect(buildHosts({ hosts: ['excel'], origin })).rejects.toThrow(
        `origin must be an https address such as https://kam.example.com; got "${origin}"`,
      );
    },
  );

  test('takes an origin with a slash behind it', async () => {
    const [excel] = await buildHosts({ hosts: ['excel'], origin: 'https://kam.example.com/' });
    const manifest = Buffer.from(excel.files.get('manifest.xml')!).toString();
    expect(manifest).toContain('"https://kam.example.com/functions.json"');
  });

  test('comes to the same files every time', async () => {
    const [before, [now]] = await Promise.all([builtHost('sheets'), buildHosts({ hosts: ['sheets'] })]);
    const bytes = ({ files }: Built) =>
      [...files].map(([path, content]) => [path, Buffer.from(content).toString('hex')]).sort();
    expect(bytes(now)).toEqual(bytes(before));
  });
});
