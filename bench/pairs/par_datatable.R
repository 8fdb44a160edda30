# par_datatable.R FILE OUT THREADS
arguments <- commandArgs(TRUE)
suppressMessages(library(data.table))
setDTthreads(as.integer(arguments[3]))
pairs <- lapply(1:30, function(k) c(paste0("Q", k), paste0("Q", (k + 6) %% 40 + 1)))
data <- fread(arguments[1], sep = ";", dec = ",", quote = "\"", select = c(unique(unlist(pairs)), "poids"),
              encoding = "UTF-8", showProgress = FALSE)
tables <- rbindlist(lapply(pairs, function(pair) {
  cells <- data[, .(n = .N, w = sum(poids)), by = pair]
  setnames(cells, c("a", "b", "n", "w"))
  cells[, t := paste0(pair[1], "x", pair[2])]
}))
tables <- tables[a != "" & b != ""]
tables[, w := sprintf("%.3f", w)]
fwrite(tables[, .(t, a, b, n, w)], arguments[2], sep = "\t", quote = FALSE, col.names = FALSE)
