-- Load for wrk. Arguments behind "--": a file of paths, "cached", "uncached" or "anew", a cookie, "gzip".
-- Uncached: each request has a parameter that no other had, so that no kept page answers it.
-- Anew: the server forgets all that it keeps before each request.
local paths = {}
local mode = ""
local number = 0
local run = ""
local headers = {}

function init(args)
  for line in io.lines(args[1]) do
    paths[#paths + 1] = line
  end
  mode = args[2]
  if args[3] and args[3] ~= "" then
    headers["Cookie"] = args[3]
  end
  if args[4] == "gzip" then
    headers["Accept-Encoding"] = "gzip"
  end
  -- From a table's address: differs from one start of wrk to the next.
  run = os.time() .. tostring({}):gsub("%W", "")
end

function request()
  number = number + 1
  local path = paths[number % #paths + 1]
  if mode == "anew" then
    path = path .. (path:find("?", 1, true) and "&" or "?") .. "forget=1"
  elseif mode == "uncached" then
    path = path .. (path:find("?", 1, true) and "&" or "?") .. "n=" .. run .. number
  end
  return wrk.format("GET", path, headers)
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read
    + summary.errors.write + summary.errors.timeout
  io.write(string.format("figures %.1f %.2f %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(95) / 1000, failed))
end
