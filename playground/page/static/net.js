// Talking to the playground: JSON both ways, refusals as errors that carry their words.

const answerOf = async (response) => {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error || "演练台没有答复，请看看它还开着没有");
  return answer;
};

export const get = async (path) => answerOf(await fetch(path, { headers: { Accept: "application/json" } }));

export const post = async (path, body, method = "POST") =>
  answerOf(await fetch(path, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }));

export const upload = async (path, file) => {
  const form = new FormData();
  form.append("media", file);
  return answerOf(await fetch(path, { method: "POST", headers: { "X-Playground": "1" }, body: form }));
};

export const act = (openid, what) => post(`api/phones/${openid}/acts`, what);
