import { Html } from '../kernel/pages/html.js';

/*
 * Mail programs know little of CSS: styles stand in the elements, and one sheet holds the dark theme and the narrow
 * screens, which programs that do not know it leave out.
 */
const font = "font-family:'IBM Plex Sans','Segoe UI',Helvetica,Arial,sans-serif";

const sheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.inner{padding-left:20px!important;padding-right:20px!important}}
@media (prefers-color-scheme:dark){
.page{background:#10191B!important}.paper{background:#172326!important}
.ink{color:#E8F0F1!important}.quiet{color:#B4C5C8!important}.rule{border-color:#2F4145!important}
.name,.quiet a{color:#7CC7D6!important}
.button{background:#7CC7D6!important}.button a{color:#10191B!important;border-color:#7CC7D6!important}}`;

/** The styles of a mail, as they stand in its elements. Colours: ink, paper and petrol of the product. */
export const mailStyles = {
  sheet: new Html(sheet),
  page: new Html('margin:0;padding:0;background:#F2F5F4'),
  paper: new Html('width:100%;max-width:600px;background:#FFFFFF'),
  body: new Html(`padding:28px 40px 32px;${font};font-size:16px;line-height:25px;color:#12262B`),
  name: new Html('margin:0 0 20px;font-size:14px;line-height:20px;font-weight:600;color:#0B4F5C'),
  heading: new Html('margin:0 0 20px;font-size:23px;line-height:30px;font-weight:600'),
  paragraph: new Html('margin:0 0 16px'),
  details: new Html('margin:4px 0 20px;border-collapse:collapse;font-size:16px;line-height:24px'),
  label: new Html(
    'width:36%;padding:8px 16px 8px 0;border-top:1px solid #D3DBDA;font-weight:400;vertical-align:top;color:#43565B',
  ),
  value: new Html('padding:8px 0;border-top:1px solid #D3DBDA;vertical-align:top;font-weight:600'),
  button: new Html('background:#0B4F5C;border-radius:3px'),
  buttonLink: new Html(
    'display:inline-block;padding:12px 22px;border:1px solid #0B4F5C;border-radius:3px;font-weight:600;color:#FFFFFF;text-decoration:none',
  ),
  address: new Html('margin:0 0 20px;font-size:13px;line-height:20px;color:#43565B;word-break:break-all'),
  link: new Html('color:#0B4F5C'),
  foot: new Html(
    `padding:20px 40px 28px;border-top:1px solid #D3DBDA;${font};font-size:13px;line-height:20px;color:#43565B`,
  ),
} as const;
